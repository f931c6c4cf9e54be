import { dirname, join, relative, resolve } from 'node:path';
// The package's other form cannot be bundled.
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser/lib/esm/main.js';
import type { CheckOptions } from '../core/check/index.ts';
import { RuleSeverity, SECTION } from '../lsp/protocol.ts';
import { articleSettings, RULE_NAMES, ruleSettings, toleranceSetting, unknownRule } from '../lsp/settings.ts';
import { isMissing, readText } from '../workspace/find.ts';
import { nodeFileSystem } from '../workspace/node-file-system.ts';
import { selection, type Selection } from '../workspace/selection.ts';
import { withSlashes } from './articles.ts';
import { complain, fail, InputError } from './errors.ts';

/** What the settings say of a folder. */
export interface FolderSettings {
  readonly options: CheckOptions;
  /** Of paths below the folder. */
  readonly selected: Selection;
}

/** What the call says, which goes before the settings. */
export interface SettingsInCall {
  readonly severity?: readonly string[];
  readonly tolerance?: number;
}

const FILE = join('.vscode', 'settings.json');

/** The settings that an editor has for a folder: `.vscode/settings.json` in it, or in the nearest folder above that has one. */
export async function readSettings(folder: string, { severity = [], tolerance }: SettingsInCall): Promise<FolderSettings> {
  const { root, values } = await find(resolve(folder));
  const setting = (name: string): unknown => values[`${SECTION}.${name}`];
  const rules = ruleSettings(setting('rules'));
  const share = toleranceSetting(setting('tolerance'));
  const articles = articleSettings({ include: setting('articles.include'), exclude: setting('articles.exclude') });
  for (const complaint of [...rules.complaints, ...share.complaints, ...articles.complaints]) complain(`${join(root, FILE)}: ${complaint}`);
  const below = withSlashes(relative(root, resolve(folder)));
  const selected = selection(articles.value.include, articles.value.exclude);
  return {
    options: { severities: { ...rules.value, ...Object.fromEntries(severity.map(severityOf)) }, tolerance: tolerance ?? share.value },
    selected: (path) => selected(below === '' ? path : `${below}/${path}`),
  };
}

async function find(folder: string): Promise<{ readonly root: string; readonly values: Readonly<Record<string, unknown>> }> {
  const path = join(folder, FILE);
  const file = await readText(nodeFileSystem, path);
  if (isMissing(file)) return dirname(folder) === folder ? { root: folder, values: {} } : find(dirname(folder));
  for (const { message } of file.problems) fail(`${path}: ${message}`);
  const errors: ParseError[] = [];
  const values: unknown = parse(file.text ?? '{}', errors, { allowTrailingComma: true });
  if (errors[0]) fail(`${path}: this cannot be read as JSON (${printParseErrorCode(errors[0].error)}); what can be read of it is used`);
  return { root: folder, values: typeof values === 'object' && values !== null ? values as Record<string, unknown> : {} };
}

/** "date.mismatch=off" of the call. */
function severityOf(written: string): readonly [rule: string, severity: RuleSeverity] {
  const [rule = '', severity] = written.split('=', 2);
  const known = RuleSeverity.safeParse(severity);
  if (rule === '' || !known.success) throw new InputError(`--severity takes RULE=SEVERITY, such as name.variant=off; a severity is one of ${RuleSeverity.options.join(', ')}`);
  if (!RULE_NAMES.includes(rule)) throw new InputError(`--severity: ${unknownRule(rule)}`);
  return [rule, known.data];
}

type RuleSeverity = (typeof RuleSeverity.options)[number];
