import { RULE_CODES } from '../core/check/index.ts';
import { meant } from '../core/decisions/index.ts';
import type { Analysis, Ignore, Span } from '../core/types.ts';
import type { Diagnostic } from './diagnostics.ts';
import { tidy } from './render.ts';

/** The code under which a note is reported that ignores a rule that there is not. */
export const IGNORE_UNKNOWN = 'ignore.unknown-rule';

/** A note in prose names none at all: its first words will do. */
const MOST = 3;

/** Says at each `crosscheck-ignore` of an article which of its rules there are not. */
export const ignoreDiagnostics = ({ text, ignores = [] }: Analysis): readonly Diagnostic[] => ignores.flatMap((note) =>
  (note.rules ?? []).filter((rule) => !RULE_CODES.includes(rule)).slice(0, MOST).map((rule): Diagnostic => {
    const better = meant(rule, RULE_CODES);
    const message = `No rule is called "${tidy(rule, 40)}", so nothing is ignored by that.${better === undefined ? '' : ` Did you mean "${better}"?`}`;
    return { ...wordIn(text, note, rule), severity: 'warning', code: IGNORE_UNKNOWN, message, related: [] };
  }));

/** Where a rule is named in a note. */
function wordIn(text: string, { start, end }: Ignore, rule: string): Span {
  const word = [...text.slice(start, end).matchAll(/[\w.-]+/g)].find(({ 0: written }) => written.toLowerCase() === rule);
  return word ? { start: start + word.index, end: start + word.index + rule.length } : { start, end };
}
