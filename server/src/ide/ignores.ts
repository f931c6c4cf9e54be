import { RULE_CODES } from '../core/check/index.ts';
import { meant } from '../core/decisions/index.ts';
import type { Analysis, Ignore, Span } from '../core/types.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { Fix } from './fixes.ts';
import { tidy } from './render.ts';

/** The code under which a note is reported that ignores a rule that there is not. */
export const IGNORE_UNKNOWN = 'ignore.unknown-rule';

/** A note in prose names none at all: its first words will do. */
const MOST = 3;

/** Says at each `crosscheck-ignore` of an article which of its rules there are not. */
export const ignoreDiagnostics = (analysis: Analysis): readonly Diagnostic[] => unknownRules(analysis).map(({ rule, place, better }) => {
  const message = `No rule is called "${tidy(rule, 40)}", so nothing is ignored by that.${better === undefined ? '' : ` Did you mean "${better}"?`}`;
  return { ...place, severity: 'warning', code: IGNORE_UNKNOWN, message, related: [] };
});

/** Writes the rule that was meant at such a place. */
export const ignoreFixes = (analysis: Analysis, { start, end }: Span): readonly Fix[] =>
  unknownRules(analysis).flatMap(({ place, better }) => (better !== undefined && place.start === start && place.end === end ? [{ title: `Change to “${better}”`, edit: { start, end, text: better }, preferred: true }] : []));

interface UnknownRule {
  readonly rule: string;
  readonly place: Span;
  readonly better: string | undefined;
}

const unknownRules = ({ text, ignores = [] }: Analysis): readonly UnknownRule[] => ignores.flatMap((note) =>
  (note.rules ?? []).filter((rule) => !RULE_CODES.includes(rule)).slice(0, MOST).map((rule) => ({ rule, place: wordIn(text, note, rule), better: meant(rule, RULE_CODES) })));

/** Where a rule is named in a note. */
function wordIn(text: string, { start, end }: Ignore, rule: string): Span {
  const word = [...text.slice(start, end).matchAll(/[\w.-]+/g)].find(({ 0: written }) => written.toLowerCase() === rule);
  return word ? { start: start + word.index, end: start + word.index + rule.length } : { start, end };
}
