import type { Degree } from './scale.ts';
import { ofTheStory, type Detail } from './detail.ts';

const POINTS = ['north', 'northeast', 'east', 'southeast', 'south', 'southwest', 'west', 'northwest'];

/** Points of the compass, in degrees; `adjective`: as a part of something ("northern"). */
const compass = (adjective: boolean): readonly Degree[] => POINTS.flatMap((name, i) => (adjective ? [`${name}ern`, name] : [name]).map((word) => point(i, word)));

const point = (i: number, word: string): Degree => ({ name: POINTS[i]!, min: i * 45, max: i * 45, words: [word] });

/** In which direction from a place: "30 miles north of Hale". */
export const bearings: Detail = {
  attribute: 'direction',
  values: compass(false),
  read(view, { to }) {
    if (view.tokens[to]?.lemma !== 'of') return undefined;
    const from = view.tokens[to + 1]?.lemma === 'the' ? to + 2 : to + 1;
    const place = view.names.find((name) => name.type === 'place' && view.range(name).from === from);
    return place && { text: place.text, entities: [place.entity] };
  },
};

/** In which part of a place: "in northern Chile". */
export const parts: Detail = {
  attribute: 'part of the country',
  values: compass(true),
  read(view, { from, to }) {
    const place = view.names.find((name) => name.type === 'place' && view.range(name).from === to);
    const preposition = view.tokens[from - 1]?.lemma;
    return place && (preposition === 'in' || preposition === 'across') ? { text: place.text, entities: [place.entity] } : undefined;
  },
};

/** Which way somebody drove: "northbound". */
export const headings: Detail = {
  attribute: 'direction of travel',
  values: POINTS.flatMap((name, i) => (i % 2 === 0 ? [point(i, `${name}bound`)] : [])),
  read: ofTheStory,
};
