import { isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location as SarifLocation, Log, ReportingDescriptor, Result, Suppression } from 'sarif';
import { version } from '../../../package.json';
import type { Dismissal, Reviewed } from '../core/check/review.ts';
import type { Corpus } from '../core/corpus.ts';
import type { ConflictSide, Location } from '../core/types.ts';
import { linesOf } from '../ide/lines.ts';
import { REASON_NAMES } from '../ide/review/dismiss.ts';
import { tidy } from '../ide/render.ts';
import { withSlashes } from './articles.ts';

const LEVEL = { warning: 'warning', information: 'note', hint: 'none' } as const;

/** What a rule looks for, for tools that list rules; its page in docs/rules says more. */
const ABOUT: Readonly<Record<string, string>> = {
  'figure.mismatch': 'The same thing is counted or measured with two values that cannot both be right.',
  'figure.update': 'A later article gives another value of what grows or changes.',
  'figure.scale-slip': 'The same thing is measured with values about a thousand times apart, as when “million” is written for “billion”.',
  'figure.arithmetic': 'Figures whose relation the words state do not add up.',
  'figure.conversion': 'A measure and its conversion in brackets are not the same.',
  'date.mismatch': 'The same event is put on two different days.',
  'date.order': 'Something ends before it begins, comes before what it comes after, or is still to come though it is past.',
  'fact.mismatch': 'An article says otherwise than the facts of newsmodel/facts.yaml.',
  'time.zone': 'One moment is told in two time zones that do not fit.',
  'date.weekday': 'A day of the week and a date do not go together.',
  'claim.mismatch': 'Two claims marked by hand, of one thing, give different names or words.',
  'polarity': 'Something is said to be so and not to be so: nobody hurt and two hurt, armed and unarmed.',
  'entity.swap': 'Who did it and to whom it was done change places.',
  'detail.mismatch': 'A detail is told in two words that exclude each other: the weapon, the color of a car, the cause of a death.',
  'place.mismatch': 'Somebody is said to live or to have died in two places, or something to lie in opposite directions.',
  'role.mismatch': 'One person is said to be of two nations or ranks, related to another in two ways, or to have a third of what is elsewhere the fourth.',
  'quote.mismatch': 'One sentence of one speaker is quoted in different words.',
  'name.variant': 'What is probably one name is spelled in different ways.',
};

const ROOT = 'ROOT';

/** The conflicts as SARIF 2.1.0: the loneliest value is where a result stands, the other sides are related locations. */
export function sarifLog(corpus: Corpus, folder: string): Log {
  const root = rootOf(folder);
  const reviewed = corpus.reviewed();
  const codes = [...new Set([...Object.keys(ABOUT), ...reviewed.map(({ conflict }) => conflict.rule)])].sort();
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [{
      tool: { driver: { name: 'Crosscheck', semanticVersion: version, rules: codes.map(ruleOf) } },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { [ROOT]: { uri: `${pathToFileURL(root).href}/` } },
      results: reviewed.map((each) => resultOf(corpus, resolve(folder), root, codes, each)),
    }],
  };
}

/** Paths count from where the program was started when the folder lies below it, as tools for whole repositories expect. */
function rootOf(folder: string): string {
  const below = relative(process.cwd(), resolve(folder));
  return below.startsWith('..') || isAbsolute(below) ? resolve(folder) : process.cwd();
}

const ruleOf = (code: string): ReportingDescriptor => ({ id: code, ...(ABOUT[code] !== undefined && { shortDescription: { text: ABOUT[code] } }) });

function resultOf(corpus: Corpus, folder: string, root: string, codes: readonly string[], { conflict: { id, rule, severity, message, sides }, dismissed }: Reviewed): Result {
  const [first, ...others] = sides as readonly [ConflictSide, ...ConflictSide[]];
  const locationOf = (location: Location): SarifLocation => sarifLocation(corpus, folder, root, location);
  return {
    ruleId: rule,
    ruleIndex: codes.indexOf(rule),
    level: LEVEL[severity],
    message: { text: tidy(message, 1000) },
    locations: first.spans.map(locationOf),
    relatedLocations: others.flatMap(({ text, spans }) => spans.map((span) => ({ ...locationOf(span), message: { text: tidy(text) } }))),
    partialFingerprints: { 'conflict/v1': id },
    suppressions: dismissed ? [suppressionOf(dismissed)] : [],
  };
}

/** Why a result is not to be shown, and where that is said. */
function suppressionOf(dismissed: Dismissal): Suppression {
  switch (dismissed.by) {
    case 'entry': return { kind: 'external', status: 'accepted', justification: [REASON_NAMES[dismissed.decision.reason], dismissed.decision.note].filter(Boolean).join(': ') };
    case 'events': return { kind: 'external', status: 'accepted', justification: 'different events' };
    case 'note': return { kind: 'inSource', status: 'accepted' };
  }
}

function sarifLocation(corpus: Corpus, folder: string, root: string, { article, start, end }: Location): SarifLocation {
  const lines = linesOf(corpus.get(article)!);
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  const path = withSlashes(relative(root, resolve(folder, article)));
  return {
    physicalLocation: {
      artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT },
      region: { startLine: from.line + 1, startColumn: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1, charOffset: start, charLength: end - start },
    },
  };
}
