import type { ResolvedEntityMention } from '../entities.ts';
import type { SentenceView } from '../sentences.ts';
import { personBefore, phraseAt } from './context.ts';
import { namedValue, type ClaimDraft } from './draft.ts';

export const AFFILIATION = 'affiliation';

/** Words between a body and a person's name at most: "Netherby Water Board deputy press officer Rosa Lind". */
const LONGEST_TITLE = 4;

/** Which body people speak or work for: "Netherby Water Board director Rosa Lind", "Rosa Lind, director of the Netherby Water Board", "Rosa Lind of the Netherby Water Board". */
export const affiliations = (view: SentenceView): readonly ClaimDraft[] => view.names.flatMap((body): readonly ClaimDraft[] => {
  if (body.type !== 'organization') return [];
  const person = personBehind(view, body) ?? personInFront(view, body);
  return person ? [{ attribute: AFFILIATION, subject: { text: person.text, entities: [person.entity] }, basis: 'certain', mention: body, value: namedValue(body), range: view.range(body), view }] : [];
});

/** The person whose title a body and some nouns make. */
function personBehind(view: SentenceView, body: ResolvedEntityMention): ResolvedEntityMention | undefined {
  const { to } = view.range(body);
  const from = view.tokens[to]?.pos === 'PART' ? to + 1 : to;
  const person = view.names.find((name) => name.type === 'person' && view.range(name).from > from && view.range(name).from - from <= LONGEST_TITLE);
  return person && view.tokens.slice(from, view.range(person).from).every(({ pos }) => pos === 'NOUN' || pos === 'ADJ' || pos === 'PROPN') ? person : undefined;
}

/** The person of whom a title with "of", "for", "at" or "with" tells, or nothing but "of". */
function personInFront(view: SentenceView, body: ResolvedEntityMention): ResolvedEntityMention | undefined {
  const { tokens } = view;
  const { from } = view.range(body);
  const preposition = tokens[from - 1]?.lemma === 'the' ? from - 2 : from - 1;
  if (!/^(?:of|for|at|with)$/.test(tokens[preposition]?.lemma ?? '') || tokens[view.range(body).to]?.pos === 'PART') return undefined;
  const title = phraseAt(view, preposition - 1);
  const named = view.names.find((name) => name.type === 'person' && view.range(name).to === preposition);
  if (named) return tokens[preposition]!.lemma === 'of' ? named : undefined;
  return title && personBefore(view, title.from - 1);
}
