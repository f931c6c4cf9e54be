import type { PlacedFigure } from '../../recognise/index.ts';
import type { TokenRange } from '../chunks.ts';
import type { SentenceView } from '../sentences.ts';
import { namesWithin, phraseOf } from './context.ts';

/** Nouns that count the same things, one kind a line: the first stands for all. Only words that news uses for each other belong on a line; a kind of a thing ("van", "vehicle") does not. */
const ALIKE = `
boat speedboat skiff motorboat
sailor crewman crewmember seaman seafarer mariner
house home residence dwelling
shop store
officer policeman policewoman cop
soldier troop serviceman
gun firearm
car automobile
child kid youngster
student pupil schoolchild
doctor physician
lawyer attorney
movie film
apartment flat
protester demonstrator marcher
prisoner inmate
job position
worker employee staffer
plane aircraft airplane aeroplane jet airliner
helicopter chopper
website site webpage
firefighter fireman
reporter journalist
lawmaker legislator
fan supporter
engine appliance pumper
mobster mafioso
quake earthquake temblor tremor
country nation
`;

const THING: ReadonlyMap<string, string> = new Map(ALIKE.trim().split('\n').flatMap((line) => {
  const [name, ...others] = line.split(' ');
  return others.map((word) => [word, name!] as const);
}));

/** Nouns of two words that count what a noun of one word does. */
const OF_TWO: ReadonlyMap<string, string> = new Map([['crew member', 'sailor'], ['web site', 'website'], ['fire engine', 'engine'], ['fire truck', 'engine'], ['police officer', 'officer']]);

/** The name of the things that words of a count stand for: "speedboat" and "speed boat" are boats, "crew members" sailors. */
export function thingOf(words: string): string {
  const last = words.slice(words.lastIndexOf(' ') + 1);
  const two = words.split(' ').slice(-2).join(' ');
  return OF_TWO.get(two) ?? THING.get(last) ?? last;
}

/** "Two other rifles", "an additional six engines" come on top of others: they are not how many there are. */
const FURTHER = new Set(['other', 'additional', 'more', 'further', 'another', 'extra']);

/** What the things that come on top of others are called: "further rifle". */
const ON_TOP = 'further ';

export const isOnTop = (thing: string): boolean => thing.startsWith(ON_TOP);

/** "AK-47", "F16", "T 72": letters and a number that name a model, in one token or in two or three. */
const MODEL = /^(?:[A-Z]{1,3}|MiG|Su)[- ]?\d{1,3}(?=s? )/;

/** The name of the things that a figure counts: their model where one is named ("seven AK-47 assault rifles"), and apart what comes on top of others. */
export function thingCounted(view: SentenceView, figure: PlacedFigure): string {
  const { from, to } = view.range(figure);
  const words = view.tokens.slice(to, phraseOf(view, figure).to);
  const model = MODEL.exec(words.map(({ text }, i) => (words[i + 1]?.start === words[i]!.end ? text : `${text} `)).join(''))?.[0];
  const thing = model === undefined ? thingOf(figure.of!) : model.replace(' ', '-').toUpperCase();
  const isFurther = [view.tokens[from - 1], ...words].some((token) => token && FURTHER.has(token.text.toLowerCase()));
  return isFurther ? `${ON_TOP}${thing}` : thing;
}

/** Whose the things are that a phrase counts, or of whom they are a part; what they are called themselves is no name of an owner ("AK-47"). */
export const ownersOf = (view: SentenceView, { from, to }: TokenRange): readonly string[] =>
  namesWithin(view, from, to).flatMap(({ type, entity }) => (type === 'misc' || type === 'product' ? [] : entity));

/** "Two new sentences" are none of those that there were. */
export const isNew = (view: SentenceView, { from, to }: TokenRange): boolean => view.tokens.slice(from, to).some(({ lemma }) => lemma === 'new');
