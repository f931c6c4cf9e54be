// How well the day of publication of one article is inferred from the others of its folder: node scripts/run-ts.mjs test/bench/published-elsewhere.ts
//
// Takes the date out of one article after the other. Needs the data folder (CROSSCHECK_DATA, else ../shared/data); without it, it says so and ends well.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createCorpus } from '../../server/src/core/corpus.ts';
import { daysIn, rangeContains } from '../../server/src/core/calendar.ts';
import { isUndated } from '../../server/src/core/model/published-elsewhere.ts';
import type { Analysis, DateRange } from '../../server/src/core/types.ts';

interface Claim {
  readonly range: DateRange;
  readonly right: boolean;
}

/** The text without the parts of the page that state its date. */
const withoutDate = ({ text, sections }: Analysis): string =>
  sections.filter(({ role }) => role === 'dateline' || role === 'front-matter').reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);

/** One entry a dated article of a folder; undefined where nothing is claimed. */
function claimsIn(folder: string): readonly (Claim | undefined)[] {
  const texts = new Map(readdirSync(folder).sort().map((file) => [file, readFileSync(path.join(folder, file), 'utf8').replace(/^\uFEFF/, '')]));
  const corpus = createCorpus();
  for (const [id, text] of texts) corpus.put({ id, text });
  return [...texts].flatMap(([id, text]) => {
    const stated = corpus.get(id)!;
    const truth = stated.published;
    if (!truth || isUndated(stated) || truth.range[0] !== truth.range[1]) return [];
    const blind = corpus.put({ id, text: withoutDate(stated) });
    const range = isUndated(blind) ? corpus.publishedElsewhere(id)?.range : undefined;
    corpus.put({ id, text });
    return [range && { range, right: rangeContains(range, truth.range) }];
  });
}

const data = path.join(process.env['CROSSCHECK_DATA'] ?? path.join('..', 'shared', 'data'), 'events', 'ecbplus', 'text');
if (!existsSync(data)) console.log(`Skipped: no development data in ${data} (set CROSSCHECK_DATA)`);
else {
  const tried = readdirSync(data).sort().flatMap((folder) => claimsIn(path.join(data, folder)));
  const claims = tried.filter((claim) => claim !== undefined);
  const widths = claims.map(({ range }) => daysIn(range)).sort((a, b) => a - b);
  console.log(`published, by others: ${claims.length} of ${tried.length} claimed, ${claims.filter(({ right }) => right).length} right, median width ${widths[widths.length >> 1] ?? 0} days`);
}
