/** Abbreviations of news English, without their last stop, in lower case. What they mean for the end of a sentence differs. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** A name or number always follows: "Mr. Smith", "vs. Chelsea". Never the end of a sentence. */
export const BEFORE_NAME = words(
  'mr mrs ms messrs dr prof gen sen rep gov lt col sgt capt maj cmdr cdr adm brig cpl pvt rev fr hon st ste mt ft pres supt det insp atty dist asst assoc vs v sec amb treas cong dep del min pm rt mme mlle sr sra dir spc',
);

/** A number follows, or it is a word of its own: "No. 5", "pp. 3-4", "Oct. 17". */
export const BEFORE_NUMBER = words('no nos fig figs pp p vol art sec ch chap par approx ca op b c d jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun rs tel ext');

/** It may end a sentence: what follows decides. */
export const ANYWHERE = words(
  'inc corp co ltd llc plc bros jr sr esq etc al ave blvd rd hwy sq bldg dept univ assn natl intl govt est ed eds ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que alta ph.d m.d b.a m.a u.s u.k u.n e.u u.s.a d.c l.a n.y a.m p.m i.e e.g jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ft in lb lbs oz mph min hr hrs yr yrs mln bln tn cf ph',
);

/** Whether a word with a full stop after it is one token with that stop. */
export function takesStop(word: string): boolean {
  const lower = word.toLowerCase();
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  if (!BEFORE_NAME.has(lower) && !BEFORE_NUMBER.has(lower) && !ANYWHERE.has(lower)) return false;
  // "no", "in", "art" are words far more often; as abbreviations they are capitalised or stand before a number (see the tokeniser).
  return !AMBIGUOUS.has(lower) || /^\p{Lu}\p{Ll}/u.test(word);
}

/** Abbreviations that are also words. */
export const AMBIGUOUS = words('no art in ill mass miss mar may sat sun min mon wed fig la ed del par ch pm mo pa ex co det dir dep ext rep hon ore wash ala ind cong rt fr gen col c b d');

/** Words that begin a sentence far more often than they go on after an abbreviation. */
export const STARTERS = words(
  'the a an this that these those it its he she they we i you his her their our my your there here in on at by for from with without after before during since while when where what who why how if as although though because but and or so yet however meanwhile also still then now another some many most both each one two three no not only even despite according last earlier later police officials authorities all such today yesterday mr mrs ms messrs',
);
