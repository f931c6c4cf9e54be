import { epochDay } from '../../calendar.ts';
import { contains } from '../../span.ts';
import type { Analysis } from '../../types.ts';
import { phrases } from '../phrases.ts';
import { sideOf, type ArticleFinding } from '../rule.ts';
import { sayDate } from '../wording.ts';

/** "Will open on 5 May 2013": the date is that of the verb, with at most a place between. */
const TO_COME = phrases(/\b(?:will|is (?:set|due|scheduled|expected|slated) to|are (?:set|due|scheduled|expected|slated) to) (?:be )?(?:held|take place|begin|start|open|reopen|close|end|launch|launched|meet|visit|arrive|depart|released|vote|return|resume|leave|appear|play|go on (?:sale|trial)|come into (?:force|effect)|take effect|inaugurated|unveiled|sworn in|sentenced)(?: (?:in|at|to) [A-Z][\w' -]{0,30})? (?:on|in) <date:date>(?=[.,;)\n]| (?:in|at|with|and)\b)/);

/** A future that had already passed when the article was published. */
export function futurePast(analysis: Analysis): readonly ArticleFinding[] {
  const { published } = analysis;
  if (!published || published.basis === 'inferred') return [];
  return TO_COME(analysis).flatMap((phrase): readonly ArticleFinding[] => {
    const date = phrase.date('date');
    const last = date.range?.[1];
    if (last === undefined || last >= published.range[0] || date.basis !== 'certain' || date.type !== 'DATE' || !date.text.includes(date.value.slice(0, 4))) return [];
    // What somebody said, he may have said before.
    if (analysis.mentions.some((mention) => mention.kind === 'quote' && mention.type === 'direct' && contains(mention, date))) return [];
    return [{
      severity: epochDay(published.range[0]) - epochDay(last) > 1 ? 'warning' : 'information',
      subject: '',
      attribute: 'time to come',
      sides: [sideOf(date), { value: published.value, text: `published ${sayDate(published.value)}` }],
      message: `“${date.text}” is told as still to come, but the article is of ${sayDate(published.value)}.`,
    }];
  });
}
