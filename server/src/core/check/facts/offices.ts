import { rangesOverlap } from '../../calendar.ts';
import { nameKey } from '../../relate/names.ts';
import type { Analysis, Entity } from '../../types.ts';
import { factSide, sayFact, type FactComparator } from './read-fact.ts';

/** Who holds an office that only one can hold. */
const OFFICES = new Set(['president', 'prime minister', 'chancellor', 'premier', 'king', 'queen', 'emperor', 'pope', 'governor', 'mayor', 'foreign minister', 'defense minister', 'defence minister', 'finance minister', 'chief executive', 'chief executive officer', 'ceo']);

/** It is not held now, or not that office. */
const NOT_NOW = /\b(?:former|ex|then|late|ousted|deposed|deputy|vice|acting|outgoing|incoming|designate|elect|interim|previous|next|honorary|would-be|candidate)[ -][^.!?\n]{0,40}$/i;

/** Who holds an office of a country, town or company: "president" of "Finland". */
export const offices: FactComparator = ({ fact, values }, subjects, analysis, known) => {
  const office = fact.attribute.toLowerCase();
  if (!OFFICES.has(office) || (fact.range && (!analysis.published || !rangesOverlap(fact.range, analysis.published.range)))) return [];
  const owners = new Set(analysis.entities.filter(({ id }) => subjects.includes(id)).map(({ name }) => nameKey('place', name)));
  const holders = new Set(values.flatMap(({ text }) => known.called(text)));
  return analysis.entities.flatMap((person) => {
    if (person.type !== 'person' || holders.has(person.id) || !person.roles.some((role) => isHeld(role, office, owners))) return [];
    const mention = namedInOffice(person, office, analysis);
    return mention ? [{
      severity: 'information' as const,
      subject: fact.subject,
      attribute: fact.attribute,
      sides: [{ value: person.name, text: mention.text, span: mention }, factSide(fact)],
      message: `“${mention.text}” as ${office} does not fit the facts: ${sayFact(fact)}.`,
    }] : [];
  });
};

function isHeld(role: string, office: string, owners: ReadonlySet<string>): boolean {
  const [title = '', owner] = role.split(' of ', 2);
  return title === office && owner !== undefined && owners.has(nameKey('place', owner));
}

/** The mention beside which the office stands; none where the office is a former one or another. */
function namedInOffice({ mentions: own }: Entity, office: string, { mentions, text }: Analysis) {
  const named = mentions.filter((mention) => own.includes(mention.id));
  if (named.some(({ start }) => NOT_NOW.test(text.slice(Math.max(0, start - 60), start)))) return undefined;
  return named.find(({ start, end }) => text.slice(Math.max(0, start - 60), end + 60).toLowerCase().includes(office));
}
