import type { EventType } from '../types.ts';

/**
 * Words of news, by meaning. Every list holds lemmas. To teach a word, add it to its list: the families of claims and events read
 * nothing else.
 */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

function byWord<T>(groups: readonly (readonly [value: T, list: string])[]): ReadonlyMap<string, T> {
  return new Map(groups.flatMap(([value, list]) => words(list).map((word) => [word, value] as const)));
}

/** Verbs, adjectives and nouns that say what became of the people or things counted: the attribute of "10 people were killed". */
export const FATE = byWord<string>([
  ['killed', 'kill die dead death slay perish fatality deceased murder massacre'],
  ['injured', 'injure wound hurt injury injured wounded maim casualty'],
  ['missing', 'missing unaccounted'],
  ['arrested', 'arrest detain detention custody apprehend'],
  ['evacuated', 'evacuate evacuation evacuee'],
  ['displaced', 'displace homeless displaced'],
  ['rescued', 'rescue rescued survivor survive'],
  ['infected', 'infect infected infection'],
  ['destroyed', 'destroy raze level flatten demolish collapse'],
  ['damaged', 'damage damaged'],
  ['hospitalised', 'hospitalize hospitalise hospitalized hospitalised'],
  ['attended', 'attend attendance attendee march rally demonstrate protest gather assemble congregate'],
  ['stolen', 'steal stolen rob loot'],
  ['seized', 'seize confiscate recover impound capture nab'],
  ['held', 'hold'],
  ['sentenced', 'sentence jail imprison'],
  ['dismissed', 'sack dismiss fire'],
  ['laid off', 'cut axe shed'],
]);

/** Fates of people: a bare number after them counts people ("injuring 80"). */
export const FATE_OF_PEOPLE: ReadonlySet<string> = new Set(['killed', 'injured', 'missing', 'arrested', 'evacuated', 'displaced', 'rescued', 'infected', 'hospitalised', 'attended']);

/** Verbs that take what is not theirs; those that do with a particle and "with"; and nouns for what was taken. */
export const THEFT: ReadonlySet<string> = new Set(words('steal rob snatch nab loot lift swipe pinch pilfer'));
export const THEFT_WITH: ReadonlyMap<string, string> = new Map([['make', 'off'], ['get', 'away'], ['walk', 'away'], ['run', 'off'], ['escape', ''], ['flee', '']]);
export const THEFT_NOUN: ReadonlySet<string> = new Set(words('heist robbery theft burglary booty loot haul'));

/** What only one lives through, and once: the families of dying and of being born. */
export const LIVED: ReadonlySet<string> = new Set(['die', 'bear']);

/** What is scored and counted in sport, by everybody and over and over. */
export const SCORED: ReadonlySet<string> = new Set(words(`point game goal touchdown yard carry pass catch reception rebound assist steal turnover homer run rbi hit inning season match set win loss victory defeat
  pointer shot throw interception sack kick try wicket lap round title medal`));

/** Things that one article counts many times, of many: scores of sport, stretches of time, of elections and polls, and what anybody may have. */
export const COUNTED_OFTEN: ReadonlySet<string> = new Set([...SCORED, ...words(`year month week day hour minute second time person people man woman child country nation part side way thing kind type
  percent cent dollar share vote seat page word letter step place piece case member player team
  candidate voter delegate ballot state county district precinct respondent adult poll survey debate`)]);

/** Nouns that count people without saying which: "people" and "passengers" may be the same ones, "policemen" and "children" not. */
export const ANY_PERSON: ReadonlySet<string> = new Set(words('person people victim individual human life casualty passenger resident other'));

/** Nouns for people whom police, soldiers and pirates take: seized, they are arrested, and held, they are no meeting. */
export const CAPTIVE: ReadonlySet<string> = new Set(words(`person people man woman suspect member militant pirate rebel insurgent mobster gangster gunman fighter smuggler trafficker hostage sailor soldier officer official leader
  boss fugitive protester demonstrator student worker migrant refugee tourist journalist teacher girl boy child`));

/** Nouns that are measured, with the name of what is measured: "trade", "turnout", "price". */
export const MEASURE = byWord<string>([
  ['trade', 'trade'],
  ['population', 'population inhabitant resident'],
  ['magnitude', 'magnitude'],
  ['depth', 'depth'],
  ['height', 'height altitude elevation'],
  ['length', 'length'],
  ['width', 'width'],
  ['weight', 'weight'],
  ['speed', 'speed'],
  ['distance', 'distance'],
  ['area', 'area'],
  ['temperature', 'temperature'],
  ['price', 'price cost fee fare'],
  ['value', 'value worth valuation deal acquisition takeover purchase bid offer contract agreement jewelry jewellery gem'],
  ['revenue', 'revenue sales turnover'],
  ['profit', 'profit earnings'],
  ['loss', 'loss'],
  ['debt', 'debt'],
  ['budget', 'budget'],
  ['fine', 'fine penalty'],
  ['ransom', 'ransom'],
  ['bail', 'bail'],
  ['reward', 'reward bounty'],
  ['dividend', 'dividend'],
  ['deficit', 'deficit'],
  ['majority', 'majority margin'],
  ['wind speed', 'wind'],
  ['speed of gusts', 'gust'],
  ['rainfall', 'rain rainfall'],
  ['blood alcohol', 'alcohol blood-alcohol'],
  ['damages', 'compensation damages settlement'],
  ['aid', 'aid grant loan donation funding package'],
  ['investment', 'investment stake'],
  ['salary', 'salary wage pay'],
  ['turnout', 'turnout'],
  ['unemployment', 'unemployment jobless'],
  ['inflation', 'inflation'],
  ['growth', 'growth'],
  ['share', 'share stake'],
  ['vote', 'vote'],
  ['killed', 'toll fatality'],
  ['attended', 'attendance crowd'],
  ['workforce', 'workforce staff'],
  ['capacity', 'capacity'],
  ['production', 'production output'],
  ['exports', 'export'],
  ['imports', 'import'],
]);

/** Natural hazards: what one of them did is not what another did. Lemma -> hazard. */
export const HAZARD = byWord<string>([
  ['earthquake', 'earthquake quake temblor'],
  ['aftershock', 'aftershock'],
  ['tsunami', 'tsunami'],
  ['flood', 'flood flooding'],
  ['storm', 'storm hurricane typhoon cyclone tornado'],
  ['eruption', 'eruption'],
  ['landslide', 'landslide avalanche mudslide'],
]);

/** Verbs between what is measured and its figure: "trade reached $5 billion", "the toll stands at 12". */
export const MEASURE_VERB: ReadonlySet<string> = new Set(words(`be reach total hit stand amount exceed surpass top measure number average equal represent
  come put estimate value set cost fetch register record achieve worth remain become grow rise climb increase jump soar fall drop decline decrease sink slip plunge weigh earn`));

/** Verbs and adverbs of change: their figure is a difference unless "to" stands before it. */
export const CHANGE: ReadonlySet<string> = new Set(words('grow rise climb increase jump soar gain fall drop decline decrease sink slip plunge lose shrink raise lower cut add'));

/** Words that make a value a goal and not a result. */
export const TARGET: ReadonlySet<string> = new Set(words('target goal aim commit pledge promise plan seek intend aspire objective ambition hope want vow bring'));
/** Words that make a value somebody's expectation. */
export const FORECAST: ReadonlySet<string> = new Set(words('expect forecast predict project projection estimate anticipate foresee prediction expectation schedule'));
/** Words that leave open whether a thing holds. */
export const POSSIBLE: ReadonlySet<string> = new Set(words('may might could possibly perhaps reportedly allegedly if whether unless would potential potentially fear feared threaten'));
/** Words that say that a thing does not hold. */
export const DENIAL: ReadonlySet<string> = new Set(words('deny refuse reject dismiss rule cancel decline fail without'));

/** Reporting verbs: whoever stands before them says what follows. */
export const REPORTING: ReadonlySet<string> = new Set(words(`say tell report announce state add confirm claim insist argue note warn estimate put quote acknowledge admit
  reveal declare explain suggest indicate write testify remark stress emphasize emphasise assert`));

/** Event words by type. Verbs and nouns of one happening stand in one group of `EVENT_FAMILY`. */
export const EVENT_TYPE = byWord<EventType>([
  ['meeting', 'meet meeting summit talk talks negotiate negotiation conference forum convene discussion discuss gathering dialogue session'],
  ['visit', 'visit trip tour travel arrive arrival journey presence attendance'],
  ['statement', 'announce announcement declare declaration statement speech address warn warning pledge vow unveil condemn denounce accuse accusation'],
  ['attack', 'attack bomb bombing shoot shooting raid strike airstrike assault ambush explosion blast invade invasion offensive fire shell stab stabbing hijack hijacking kidnap kidnapping abduct abduction hostage riot clash war conflict battle'],
  ['disaster', 'earthquake quake tremor aftershock temblor flood flooding storm hurricane typhoon cyclone tornado tsunami eruption drought wildfire landslide avalanche famine epidemic outbreak'],
  ['accident', 'accident crash collision collide derail derailment sink sinking capsize collapse fire blaze wreck spill fall outage'],
  ['crime', 'robbery rob steal theft heist burglary murder kill killing rape fraud smuggle smuggling arrest murderer bribery embezzle'],
  ['legal', 'trial sentence sentencing convict conviction acquit acquittal charge indict indictment verdict lawsuit sue ruling appeal warrant hearing plead extradite extradition testify'],
  ['election', 'election elect vote referendum poll ballot inauguration inaugurate campaign re-elect'],
  ['appointment', 'appoint appointment resign resignation nominate nomination fire dismiss dismissal hire succeed replace step-down retire retirement'],
  ['deal', 'deal agreement agree treaty sign signing contract acquisition acquire buy purchase merger merge takeover pact accord sell sale bid'],
  ['product', 'launch release introduce unveil introduction debut update recall patch'],
  ['sport', 'match game final win defeat beat victory championship tournament race knockout fight score'],
  ['economic', 'default bankruptcy layoff devalue recession sanction tariff embargo inflation'],
  ['movement', 'deploy deployment withdraw withdrawal flee evacuate evacuation leave depart departure return escape deport migration send'],
  ['death', 'die death funeral dead perish'],
  ['other', 'birth marry marriage wedding divorce ceremony celebrate anniversary protest demonstration march rally construct build open opening close closure invite invitation recognise recognition recognize exposition expo exhibition festival investigate investigation discover discovery rescue honor honour award'],
]);

/** Verbs that are events only with their particle. */
export const PHRASAL: ReadonlyMap<string, string> = new Map([['go down', 'sink'], ['blow up', 'explode'], ['step down', 'resign'], ['shut down', 'close'], ['take over', 'acquire'],
  ['fire at', 'shoot'], ['fire on', 'shoot'], ['fire shot', 'shoot'], ['fire missile', 'shoot'], ['fire rocket', 'shoot'], ['break out', 'erupt'], ['find guilty', 'convict'], ['find liable', 'convict']]);

/** Nouns for having gone to a gathering. */
export const ATTENDANCE: ReadonlySet<string> = new Set(words('presence attendance'));

/** Nouns that tell of another happening than the verb of the same form. */
export const NOUN_SENSE: ReadonlyMap<string, string> = new Map([['fire', 'blaze']]);

/** Event words that tell of one happening: the first of each line names the family. */
const FAMILIES = `
visit trip tour travel arrive arrival journey presence attendance
meet meeting summit talk talks negotiate negotiation discuss discussion dialogue
announce announcement unveil
declare declaration proclaim proclamation assert assertion
invade invasion
bomb bombing blast explosion explode
shoot shooting gunfire
attack assault strike airstrike raid
kidnap kidnapping abduct abduction
earthquake quake tremor temblor
flood flooding
storm hurricane typhoon cyclone
crash collide collision wreck accident
derail derailment
sink sinking capsize
blaze inferno
robbery rob heist theft steal burglary
kill killing murder slay
arrest detain detention custody apprehend
trial hearing
sentence sentencing jail imprison
convict conviction
acquit acquittal
deliberate deliberation
charge indict indictment
election elect vote poll ballot re-elect
inaugurate inauguration
appoint appointment nominate nomination
resign resignation step-down
dismiss dismissal fire sack oust ouster
sign signing
agreement agree treaty pact accord deal
acquire acquisition buy purchase takeover
merge merger
launch release debut
withdraw withdrawal
deploy deployment
evacuate evacuation
flee escape
win victory triumph defeat beat
injure injury wound
transfer move relocate transport
riot rioting
fall plunge plummet
destroy devastate demolish
die death dead perish
marry marriage wedding
protest demonstration march rally
exposition expo exhibition
forum conference
open opening
close closure
invite invitation
recognise recognition recognize
investigate investigation
discover discovery
`;

/** Event words with the family they belong to. */
export const FAMILY: ReadonlyMap<string, string> = new Map(FAMILIES.trim().split('\n').flatMap((line) => {
  const [name, ...rest] = words(line);
  return [name!, ...rest].map((word) => [word, name!] as const);
}));

/** The family of an event word: "arrive" and "trip" are both "visit". */
export const familyOf = (lemma: string): string => FAMILY.get(lemma) ?? lemma;

const NOMINAL_ENDING = /(?:ing|ion|ment|al|ure|er|age|th|y)$/;

/** What a family of event words is called in a phrase: "shooting" for "shoot", "death" for "die", "visit" for "visit". */
export function nounOf(family: string): string {
  const stem = family.slice(0, family.length > 3 ? 3 : 1);
  for (const [word, of] of FAMILY) if (of === family && word !== family && word.startsWith(stem) && NOMINAL_ENDING.test(word)) return word;
  return family;
}
