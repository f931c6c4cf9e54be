/**
 * Invented articles for benchmarks: the same seed gives the same text. Five articles tell one story, with its own people, place and figures; a new story begins
 * every day, so that a larger folder covers more time.
 */

export interface BenchArticle {
  readonly id: string;
  readonly text: string;
}

/** Mulberry32, a small seeded generator of numbers in [0, 1). */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const COUNTRIES = ['Norway', 'Chile', 'Kenya', 'Vietnam', 'Portugal', 'Canada', 'Peru', 'Ghana', 'Poland', 'Greece', 'Japan', 'Mexico', 'Jordan', 'Nepal', 'Iceland', 'Uruguay'];
const GIVEN = ['Maria', 'John', 'Elena', 'Peter', 'Amina', 'Carlos', 'Ingrid', 'Tomas', 'Leila', 'Daniel', 'Sofia', 'Ahmed', 'Clara', 'Ivan', 'Nadia', 'Hugo'];
const SYLLABLES = ['bar', 'ken', 'lo', 'mar', 'tin', 'sol', 've', 'dor', 'na', 'ris', 'pol', 'gan', 'hel', 'mi', 'ros', 'tan', 'vik', 'zel'];
const ROLES = ['Mayor', 'Interior Minister', 'Governor', 'Professor', 'Police Chief', 'Senator'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const EVENTS = ['earthquake', 'flood', 'train crash', 'fire', 'storm', 'ferry accident'];

const TEMPLATES = [
  'At least {n} people were killed and {m} injured when the {event} hit the town of {town} in {country} on {weekday}, officials said.',
  '{role} {name} said the authorities had evacuated {m} residents from the area around {town}.',
  '“We have never seen anything like this,” {surname} told reporters on {weekday}.',
  'The damage is estimated at ${n} million, according to the {country} finance ministry.',
  'Rescue workers from {neighbour} arrived in {town} early on {weekday} to help in the search.',
  'The {event} was the worst in {country} since {month} {year}, when {m} people died.',
  'Schools in the province will stay closed until {month} {day}, {surname} added.',
  '{name2}, a resident of {town}, said her family had lost everything.',
  'The government of {country} has promised {n} million euros in aid for those who lost their homes.',
  'Experts at the University of {town} had warned of the risk two years earlier.',
  'According to {surname}, about {m} homes were destroyed and {n} percent of the fields were damaged.',
  'Opposition leader {name2} criticised the slow response and called for an inquiry by the parliament.',
  'Trade between {country} and {neighbour} reached ${n} billion in {year}, and roads through {town} carry much of it.',
  'A spokesman for the Red Cross said that {n} volunteers had been working for three days without a break.',
  'Prices rose by {n} per cent in the week that followed, the national statistics office reported.',
  '“The people of {town} are strong, and they will rebuild,” said {name}, who visited the site on {month} {day}.',
];

/** One article of about `words` words; articles of one `story` share people, place and most figures. */
export function benchArticle(story: number, version: number, words: number): BenchArticle {
  const world = generator(story * 7919 + 17);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(world() * list.length)]!;
  const name = (): string => { const s = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES); return s.charAt(0).toUpperCase() + s.slice(1); };
  const surname = name();
  const town = name();
  const facts: Record<string, string> = {
    surname, town, name: `${pick(GIVEN)} ${surname}`, name2: `${pick(GIVEN)} ${name()}`, role: pick(ROLES), country: pick(COUNTRIES), neighbour: pick(COUNTRIES), event: pick(EVENTS),
    month: pick(MONTHS), day: String(1 + Math.floor(world() * 28)), year: String(1990 + Math.floor(world() * 30)), weekday: pick(['Monday', 'Tuesday', 'Friday']),
    n: String(10 + Math.floor(world() * 80)), m: String(100 + Math.floor(world() * 800)),
  };
  const own = generator(story * 31 + version);
  const lines = ['---', `title: ${facts.event} in ${town}`, `published: ${new Date(Date.UTC(2015, 0, 1 + story + version)).toISOString().slice(0, 10)}`, '---', ''];
  for (let count = 0; count < words;) {
    const paragraph = Array.from({ length: 2 + Math.floor(own() * 2) }, () => TEMPLATES[Math.floor(own() * TEMPLATES.length)]!.replace(/\{(\w+)\}/g, (_, key: string) => facts[key]!)).join(' ');
    count += paragraph.split(' ').length;
    lines.push(paragraph, '');
  }
  return { id: `story-${String(story).padStart(5, '0')}-${version}.txt`, text: lines.join('\n') };
}

/** `count` articles, five to a story. */
export function* benchArticles(count: number, words: number): Generator<BenchArticle> {
  for (let i = 0; i < count; i++) yield benchArticle(Math.floor(i / 5), i % 5, words);
}
