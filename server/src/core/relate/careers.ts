import { gazetteer } from '../recognise/entities/gazetteer.ts';
import { fold } from '../recognise/entities/fold.ts';

/**
 * What tells two people of one name apart: an office in one country and one in another, or a name in sport and one on the stage. Other roles change in a
 * life, and tell nothing.
 */
const OFFICES = new Set('president|minister|chancellor|premier|king|queen|emperor|empress|emir|sultan|ambassador|secretary'.split('|'));
const SPORT = new Set('coach|striker|midfielder|goalkeeper|defender|winger|batsman|bowler|quarterback|footballer|cricketer|boxer|sprinter'.split('|'));
const STAGE = new Set('singer|actor|actress|rapper|comedian|dancer'.split('|'));

/** What stands for several careers in one article: there, one person has them all. */
export const SEVERAL = '*';

/** The career that a person's roles in one article tell: "office in Kenya", "sport", "stage"; `SEVERAL`, or undefined when they tell none. */
export function careerOf(roles: readonly string[]): string | undefined {
  const careers = new Set(roles.map(careerOfRole).filter((career) => career !== undefined));
  return careers.size > 1 ? SEVERAL : [...careers][0];
}

/** @param role as `rolesOf` gives it: "foreign minister of Kenya", "head coach" */
function careerOfRole(role: string): string | undefined {
  const [title = '', owner = ''] = role.split(' of ');
  const head = title.slice(title.lastIndexOf(' ') + 1);
  if (SPORT.has(head)) return 'sport';
  if (STAGE.has(head)) return 'stage';
  const country = OFFICES.has(head) ? gazetteer().country(fold(owner)) : undefined;
  return country && `office in ${fold(country.name)}`;
}
