import type { TokenRange } from '../../chunks.ts';
import type { ResolvedEntityMention } from '../../entities.ts';
import type { SentenceView } from '../../sentences.ts';
import { personBefore, phraseAt } from '../context.ts';
import { subjectOf, type Detail, type Whose } from './detail.ts';
import { scaleOf } from './scale.ts';

/** What one person is at a time only one of, a list each: two of one list exclude each other, two of different lists do not. */
const LISTS: Readonly<Record<string, string>> = {
  'city office': `
mayor
deputy mayor = vice mayor
city manager
city attorney
`,
  'state office': `
governor = gov.
lieutenant governor = lt. governor, lt. gov.
attorney general
secretary of state
`,
  'seat in congress': `
senator = sen.
representative = rep., congressman, congresswoman
`,
  'part in court': `
judge = magistrate
prosecutor
  district attorney
  deputy district attorney = assistant district attorney, deputy da, assistant da
  assistant u.s. attorney
defense attorney = defense lawyer, defence lawyer, public defender
juror
`,
  'command': `
police chief = chief of police
deputy police chief = assistant police chief, deputy chief of police, assistant chief of police
police commissioner
deputy police commissioner
fire chief
deputy fire chief = assistant fire chief
fire marshal
deputy fire marshal
sheriff
undersheriff
`,
  'company office': `
chief executive = ceo, chief executive officer
chief financial officer = cfo
chief operating officer = coo
chief technology officer = cto
chief information officer = cio
general counsel
`,
  'director’s rank': `
director
  deputy director
  associate director
  assistant director
  deputy associate director
  deputy assistant director
  associate deputy director
`,
  'academic rank': `
professor
  assistant professor
  associate professor
  adjunct professor
  professor emeritus = emeritus professor
`,
  'year of study': `
freshman
sophomore
junior
senior
`,
  'football position': `
quarterback
running back = tailback, halfback
fullback
wide receiver = wideout
tight end
linebacker
defensive back
  cornerback
  safety
defensive end
defensive tackle = nose tackle
punter
kicker = placekicker
`,
  'position on the field': `
goalkeeper = goalie, goaltender
defender = defenseman, left back, right back
midfielder
striker
`,
  'position on the diamond': `
pitcher = right-hander, left-hander
catcher
infielder
  first baseman
  second baseman
  third baseman
  shortstop
outfielder
  left fielder
  center fielder
  right fielder
`,
  'part in the accident': `
driver
  bus driver
  truck driver
  taxi driver = cab driver
passenger
pedestrian
cyclist = bicyclist
motorcyclist
`,
  'part in the crew': `
pilot
co-pilot = copilot, co - pilot, first officer
flight attendant
`,
  'clerical office': `
bishop
  archbishop
rabbi
imam
`,
  'occupation': `
carpenter
electrician
plumber
mechanic
welder
baker
butcher
hairdresser = barber
tailor
seamstress
watchmaker
jeweler = jeweller
  jewelry engraver = jewellery engraver
shoemaker = cobbler
blacksmith
bricklayer = mason
miner = coal miner
fisherman
farmer
gardener
janitor = caretaker
waiter = waitress
bartender
firefighter = fireman
doctor = physician
  surgeon
  pediatrician = paediatrician
  psychiatrist
  pathologist
nurse
paramedic
dentist
veterinarian
pharmacist
teacher
school principal = principal, headteacher
accountant
architect
librarian
photographer
`,
};

/** Words before a title that make another one of it, or one of another time. */
const CHANGING = new Set(['former', 'ex', 'ex-', 'then', 'acting', 'interim', 'assistant', 'deputy', 'vice', 'associate', 'future', 'incoming', 'outgoing', 'retired', 'aspiring', 'would-be', 'one-time', 'onetime', 'longtime', 'co', 'under', 'sub', 'fellow', 'candidate', 'nominee', 'designate',
  'lieutenant', 'lt.', 'race', 'executive', 'managing', 'shadow', 'trainee', 'student', 'apprentice', 'off-duty', 'honorary', 'emeritus', 'elect', '-']);

/** What somebody is: "Mayor Rosa Lind", "Rosa Lind, the deputy mayor of Hale,", "the driver, Rosa Lind," "Lind was the driver". */
export const positions: readonly Detail[] = Object.entries(LISTS).map(([attribute, list]) => ({ attribute, values: scaleOf(list), read: whoIs }));

/** The posts of one line of work: "sales manager" and "sales director". */
export const posts: Detail = {
  attribute: 'post',
  values: scaleOf(`
manager
director
coordinator
supervisor
analyst
engineer
editor
specialist
`),
  read(view, range) {
    const whose = whoIs(view, range);
    const words = view.tokens.slice(beginningOf(view, range.from), range.from).filter(({ pos, text }) => pos === 'NOUN' || (pos === 'ADJ' && !/^(?:new|senior|general)$/i.test(text)));
    return whose && words.length > 0 ? { ...whose, counted: words.map(({ lemma }) => lemma).join(' ') } : undefined;
  },
};

/** Whom a title is of, by where it stands. */
function whoIs(view: SentenceView, range: TokenRange): Whose | undefined {
  const person = holderOf(view, range);
  if (person) return { text: person.text, entities: [person.entity] };
  const from = beginningOf(view, range.from);
  const verb = view.verbs.find(({ to }) => to === from);
  if (!verb || !isHead(view, range) || isChanged(view, from, range.from) || verb.negated || verb.modal !== undefined || verb.tense === 'none' || view.tokens[verb.head]!.lemma !== 'be' || !isEnd(view, range.to)) return undefined;
  const whose = subjectOf(view, verb);
  return whose && whose.entities.length > 0 ? whose : undefined;
}

function holderOf(view: SentenceView, range: TokenRange): ResolvedEntityMention | undefined {
  const { tokens } = view;
  const from = beginningOf(view, range.from);
  if (isChanged(view, from, range.from)) return undefined;
  const nameAt = (index: number): ResolvedEntityMention | undefined => view.names.find((name) => name.type === 'person' && view.range(name).from === index);
  const next = nameAt(range.to);
  // "Mayor Rosa Lind".
  if (next) return next;
  if (!isHead(view, range)) return undefined;
  // "the mayor, Rosa Lind,".
  const apposed = tokens[range.to]?.text === ',' && /^(?:the|her|his|its|their)$/i.test(tokens[from]?.text ?? '') ? nameAt(range.to + 1) : undefined;
  if (apposed && /^[,.;]$/.test(tokens[view.range(apposed).to]?.text ?? '.')) return apposed;
  // "Rosa Lind, the mayor of Hale".
  return isEnd(view, range.to) ? personBefore(view, from - 1) : undefined;
}

/** Whether the title is the head of its phrase: not "driver license". */
const isHead = (view: SentenceView, { to }: TokenRange): boolean => phraseAt(view, to - 1)?.to === to;

/** Where all that belongs to a title begins: "Hale's sales and marketing director". */
function beginningOf(view: SentenceView, title: number): number {
  let from = Math.min(phraseAt(view, title)?.from ?? title, title);
  for (let i = 0; i < 2; i++) {
    const joint = view.tokens[from - 1];
    const before = joint && (joint.pos === 'PART' || joint.lemma === 'and') ? view.phrases.find(({ to }) => to === from - 1) : undefined;
    if (before) from = before.from;
  }
  return from;
}

const isChanged = ({ tokens }: SentenceView, from: number, to: number): boolean => tokens.slice(Math.max(0, Math.min(from, to - 2)), to).some(({ text }) => CHANGING.has(text.toLowerCase()));

/** Nothing follows that makes it a part of more: "captain and goalkeeper", "the driver's". */
const isEnd = ({ tokens }: SentenceView, at: number): boolean => tokens[at] === undefined || /^(?:[,.;:)]|of|for|at|in|with|on|from|who|whose|when|during|under|since)$/i.test(tokens[at].text);
