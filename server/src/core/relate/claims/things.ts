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
