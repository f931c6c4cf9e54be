import { groupBy } from '../collections.ts';
import { personWords } from '../relate/names.ts';
import { overlap } from '../span.ts';
import type { Analysis, Claim, QuoteMention, Span } from '../types.ts';
import type { EntityIndex } from './entities.ts';
import { isOneSentence, readSaid, type SaidWords } from './said.ts';
import { conceptOf } from './story.ts';

/** Who said some sentences, by name. */
export interface Speaker {
  readonly concept: string;
  readonly words: readonly string[];
  readonly said: readonly SaidWords[];
}

/** How many sentences of one speaker are compared. */
const MOST_SENTENCES = 8;

/** The people whom an article names beside what they say, as claims on who said it. */
export function speakerClaims(analysis: Analysis, entities: EntityIndex): readonly { readonly claim: Claim; readonly speaker: Speaker; readonly places: readonly Span[] }[] {
  const byId = new Map(analysis.entities.map((entity) => [entity.id, entity]));
  const quotes = analysis.mentions.filter((mention): mention is QuoteMention => mention.kind === 'quote' && mention.type === 'direct');
  const named = quotes.filter((quote) => quote.speaker !== undefined && byId.get(quote.speaker)!.type === 'person' && quote.speakerSpan !== undefined && !quotes.some((other) => overlap(other, quote.speakerSpan!)));
  return [...groupBy(named, ({ speaker }) => speaker!)].flatMap(([id, own]) => {
    const entity = byId.get(id)!;
    const said = own.flatMap((quote) => {
      const name = analysis.mentions.find((mention) => mention.kind === 'entity' && mention.entity === id && overlap(mention, quote.speakerSpan!));
      const words = name && readSaid(analysis, quote);
      return words ? [{ quote, name, words }] : [];
    }).slice(0, MOST_SENTENCES);
    const words = personWords(entity.name);
    const first = said[0];
    if (!first || words.length === 0) return [];
    const claim: Claim = {
      start: first.name.start,
      end: first.name.end,
      id: `words by ${id}`,
      subject: { text: first.quote.text, entities: [] },
      attribute: 'speaker',
      basis: 'certain',
      mention: first.name.id,
      value: { kind: 'name', text: entity.name, value: 0, min: 0, max: 0, unit: '' },
      modality: 'actual',
      scope: [],
      inHeadline: false,
      context: [],
    };
    const speaker = { concept: conceptOf(entities, analysis.article, entity), words, said: said.map((each) => each.words) };
    return [{ claim, speaker, places: said.map(({ name }) => ({ start: name.start, end: name.end })) }];
  });
}

/** Whether two people are said to have said one sentence. */
export const saySame = (a: Speaker, b: Speaker): boolean =>
  a.concept !== b.concept && !isPart(a.words, b.words) && !isPart(b.words, a.words) && a.said.some((one) => b.said.some((other) => isOneSentence(one, other)));

const isPart = (a: readonly string[], b: readonly string[]): boolean => a.every((word) => b.includes(word));
