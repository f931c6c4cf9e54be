import { subjectName, type SentenceView } from '../sentences.ts';
import type { ResolvedEntityMention } from '../entities.ts';
import { personBefore } from './context.ts';
import { subjectOf } from './details/detail.ts';
import { namedValue, type ClaimDraft } from './draft.ts';

/** Nouns between a nationality and a name that say what somebody is, and nothing of a team or a government. */
const PERSON_NOUN = new Set(['man', 'woman', 'citizen', 'national', 'climber', 'tourist', 'student', 'teenager', 'journalist', 'singer', 'actor', 'actress', 'writer', 'author', 'player', 'businessman', 'businesswoman', 'pilot', 'driver', 'scientist', 'engineer', 'artist',
  'director', 'filmmaker', 'lawyer', 'doctor', 'nurse', 'teacher', 'professor', 'backpacker', 'mountaineer', 'swimmer', 'runner', 'cyclist', 'boxer', 'footballer', 'model', 'poet', 'novelist', 'architect', 'farmer', 'worker', 'girl', 'boy']);

/** Where named people live, and of which nation they are. */
export const origins = (view: SentenceView): readonly ClaimDraft[] => [...residences(view), ...nationalities(view)];

/** "Otto Berg, 59, of College Point", "Otto Berg of College Point", "Berg lives in College Point", "College Point resident Otto Berg". */
function residences(view: SentenceView): readonly ClaimDraft[] {
  return view.names.flatMap((place): readonly ClaimDraft[] => {
    if (place.type !== 'place') return [];
    const at = view.range(place);
    if (view.tokens[at.to]?.pos === 'PART') return [];
    // "of Macomb County's Bruce Township": the preposition stands before the owner.
    const owner = view.tokens[at.from - 1]?.pos === 'PART' ? view.names.find((name) => view.range(name).to === at.from - 1) : undefined;
    const preposition = (owner ? view.range(owner).from : at.from) - 1;
    const person = residentBehind(view, at.to) ?? residentBefore(view, preposition);
    return person ? [draft(view, 'residence', person, place)] : [];
  });
}

/** Who somebody is, for a claim. */
type Resident = Pick<ResolvedEntityMention, 'text' | 'entity'>;

/** "Hale resident Otto Berg". */
const residentBehind = (view: SentenceView, at: number): Resident | undefined =>
  view.tokens[at]?.lemma === 'resident' ? view.names.find((name) => name.type === 'person' && view.range(name).from === at + 1) : undefined;

/** Who lives at the place behind a preposition. */
function residentBefore(view: SentenceView, preposition: number): Resident | undefined {
  const word = view.tokens[preposition]?.lemma;
  if (word === 'in') return dweller(view, preposition);
  if (word !== 'of' && word !== 'from') return undefined;
  // "Otto Berg, a resident of Hale".
  if (word === 'of' && view.tokens[preposition - 1]?.lemma === 'resident') return /^an?$/i.test(view.tokens[preposition - 2]?.text ?? '') ? personBefore(view, preposition - 3) : undefined;
  return personBefore(view, preposition - 1) ?? (word === 'of' ? namedInFull(view, preposition) : undefined);
}

/** A person whose full name ends before a token: what stands behind a single word may be a part of it. */
const namedInFull = (view: SentenceView, at: number): Resident | undefined => view.names.find((name) => name.type === 'person' && name.text.includes(' ') && view.range(name).to === at);

/** The subject of "lives in", "lived in", also "he". */
function dweller(view: SentenceView, preposition: number): Resident | undefined {
  const verb = view.verbs.find(({ to }) => to === preposition);
  if (!verb || verb.negated || verb.modal !== undefined || view.tokens[verb.head]!.lemma !== 'live') return undefined;
  const name = subjectName(view, verb.from);
  if (name) return name.type === 'person' ? name : undefined;
  const whose = subjectOf(view, verb);
  return whose && whose.entities.length > 0 ? { text: whose.text, entity: whose.entities[0]! } : undefined;
}

/** "the Australian climber Otto Berg", "Otto Berg, an Australian climber": one word or two for what somebody is between nation and name. */
function nationalities(view: SentenceView): readonly ClaimDraft[] {
  return view.names.flatMap((nation): readonly ClaimDraft[] => {
    if (nation.type !== 'group' || view.tokens[view.range(nation).from - 1]?.text === '-') return [];
    const { from, to } = view.range(nation);
    let noun = to;
    if (view.tokens[noun]?.pos === 'ADJ') noun++;
    if (!PERSON_NOUN.has(view.tokens[noun]?.lemma ?? '')) return [];
    const after = view.names.find((name) => name.type === 'person' && view.range(name).from === noun + 1);
    const article = view.tokens[from - 1]?.lemma;
    const person = after ?? (article === 'a' || article === 'an' ? personBefore(view, from - 2) : undefined);
    return person ? [draft(view, 'nationality', person, nation)] : [];
  });
}

const draft = (view: SentenceView, attribute: string, person: Resident, value: ResolvedEntityMention): ClaimDraft =>
  ({ attribute, subject: { text: person.text, entities: [person.entity] }, basis: 'certain', mention: value, value: namedValue(value), range: view.range(value), view });
