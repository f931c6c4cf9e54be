/**
 * The YAML parser recurses, and V8 dies when it has to compile a regular expression with little stack left: YAML that nests
 * deeper than a person would write never reaches it.
 */
export function isTooDeep(source: string): boolean {
  const most = 50;
  let open = 0;
  for (const line of source.split(/\r?\n/)) {
    if (line.search(/\S/) > most || /^\s*(?:[-?:]\s+){50}/.test(line)) return true;
    for (const bracket of line.match(/[[\]{}]/g) ?? []) open += bracket === '[' || bracket === '{' ? 1 : -1;
    if (open > most) return true;
  }
  return false;
}
