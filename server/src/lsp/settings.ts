import * as z from 'zod';
import { RULE_CODES } from '../core/check/index.ts';
import { meant } from '../core/decisions/index.ts';
import { PUBLISHED_UNKNOWN } from '../ide/published.ts';
import { RuleSeverity, Settings, type ArticleSettings, type HintSetting, type RuleSettings } from './protocol.ts';

/** Settings with what is wrong with them, each complaint a sentence. */
export interface Checked<T> {
  readonly value: T;
  readonly complaints: readonly string[];
}

/** Reads `crosscheck.articles`: a bad part is complained of and replaced by its default. */
export function articleSettings(given: unknown): Checked<ArticleSettings> {
  const complaints: string[] = [];
  const values = record('crosscheck.articles', given, complaints);
  const read = (name: keyof ArticleSettings): readonly string[] => {
    const parsed = Settings.articles[name].safeParse(values[name] ?? undefined);
    if (parsed.success) return parsed.data;
    complaints.push(`The setting crosscheck.articles.${name} must be a list of glob patterns; it is ignored.`);
    return [];
  };
  return { value: { include: read('include'), exclude: read('exclude') }, complaints };
}

/** What has a severity that the settings may change. */
export const RULE_NAMES: readonly string[] = [...RULE_CODES, PUBLISHED_UNKNOWN];

/** Says of a code that no rule has which was meant. */
export function unknownRule(code: string): string {
  const better = meant(code, RULE_NAMES);
  return `there is no rule ${JSON.stringify(code.slice(0, 80))}${better === undefined ? '; Problems shows the code of each' : `, did you mean ${better}?`}`;
}

/** Reads `crosscheck.rules`: a bad entry is complained of and left out. */
export function ruleSettings(given: unknown): Checked<RuleSettings> {
  const complaints: string[] = [];
  const value: Record<string, z.infer<typeof RuleSeverity>> = {};
  for (const [rule, severity] of Object.entries(record('crosscheck.rules', given, complaints))) {
    const parsed = RuleSeverity.safeParse(severity);
    if (!RULE_NAMES.includes(rule)) complaints.push(`The setting crosscheck.rules has an entry that does nothing: ${unknownRule(rule)}`);
    else if (parsed.success) value[rule] = parsed.data;
    else complaints.push(`The setting crosscheck.rules has ${JSON.stringify(severity)} for "${rule}"; it must be one of ${RuleSeverity.options.join(', ')}. The rule keeps its own severity.`);
  }
  return { value, complaints };
}

/** Reads `crosscheck.tolerance`. */
export function toleranceSetting(given: unknown): Checked<number> {
  const parsed = Settings.tolerance.safeParse(given ?? undefined);
  if (parsed.success) return { value: parsed.data, complaints: [] };
  return { value: Settings.tolerance.parse(undefined), complaints: ['The setting crosscheck.tolerance must be a number from 0 to 1, such as 0.05; it is ignored.'] };
}

/** Reads `crosscheck.inlayHints`. */
export function hintSetting(given: unknown): Checked<HintSetting> {
  const parsed = Settings.inlayHints.safeParse(given ?? undefined);
  if (parsed.success) return { value: parsed.data, complaints: [] };
  const options = Settings.inlayHints.unwrap().options.join(', ');
  return { value: Settings.inlayHints.parse(undefined), complaints: [`The setting crosscheck.inlayHints must be one of ${options}; it is ignored.`] };
}

function record(name: string, given: unknown, complaints: string[]): Record<string, unknown> {
  const parsed = z.record(z.string(), z.unknown()).safeParse(given ?? {});
  if (parsed.success) return parsed.data;
  complaints.push(`The setting ${name} must be an object; it is ignored.`);
  return {};
}
