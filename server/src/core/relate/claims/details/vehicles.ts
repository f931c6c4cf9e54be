import { phraseAt } from '../context.ts';
import { verbBefore, type Detail } from './detail.ts';
import { scaleOf } from './scale.ts';

/** What has one color in a story, by what it is called. */
const THINGS: ReadonlyMap<string, string> = new Map([...'car sedan coupe hatchback saloon'.split(' ').map((word) => [word, 'car'] as const), ...'van minivan truck pickup suv jeep taxi bus motorcycle scooter motorbike helicopter'.split(' ').map((word) => [word, word] as const)]);
const MAKES: ReadonlySet<string> = new Set('toyota honda ford chevrolet chevy nissan bmw mercedes audi volkswagen hyundai kia mazda subaru dodge jeep chrysler lexus volvo fiat peugeot renault buick cadillac pontiac mitsubishi suzuki vauxhall skoda acura infiniti gmc lincoln saab citroen opel'.split(' '));
/** How many words may stand between the color and what has it: "a gray 2013 Toyota Camry". */
const REACH = 3;

/** The color of a car: "a silver Toyota Camry", "the blue van". */
const colors: Detail = {
  attribute: 'color',
  values: scaleOf(`
black
white
gray = grey
silver
red = maroon
blue
green
yellow
gold = beige
brown
purple
orange
`),
  read(view, { to }) {
    for (let i = to; i <= to + REACH; i++) {
      const token = view.tokens[i];
      if (!token || !/^(?:NOUN|PROPN|NUM|ADJ)$/.test(token.pos)) return undefined;
      const word = token.text.toLowerCase();
      const thing = MAKES.has(word) ? word : THINGS.get(token.lemma);
      if (thing !== undefined) return { text: token.text, entities: [], counted: thing };
    }
    return undefined;
  },
};

const HIT = new Set(['hit', 'strike', 'kill', 'run']);

/** What somebody was hit by: "was struck by a van". */
const striking: Detail = {
  attribute: 'vehicle',
  values: scaleOf(`
car = suv, vehicle
  sedan
  hatchback
  taxi = cab
  van = minivan
truck = lorry
  pickup = pickup truck
bus = coach
motorcycle = motorbike, scooter
train = subway train
bicycle = bike
`),
  read(view, range) {
    const phrase = phraseAt(view, range.from);
    if (!phrase || phrase.head !== range.to - 1 || view.tokens[phrase.from - 1]?.lemma !== 'by') return undefined;
    const verb = verbBefore(view, phrase.from - 1, 1);
    return verb && verb.passive && !verb.negated && verb.modal === undefined && HIT.has(view.tokens[verb.head]!.lemma) ? { text: view.tokens[phrase.head]!.text, entities: [] } : undefined;
  },
};

/** What of a vehicle two articles may tell apart. */
export const vehicles: readonly Detail[] = [colors, striking];
