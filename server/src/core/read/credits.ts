/** Lines and openings that say who wrote an article, where and when: bylines and datelines. */

const ROLE = /^(?:(?:senior|chief|special|staff|foreign|political|business|sports|science|health|associate|assistant|managing|national|local|news|diplomatic|economics?|defen[cs]e|world|contributing|our|the) ){0,3}(?:staff|writers?|reporters?|correspondents?|editors?|columnists?|contributors?|bureau|desk|team|analyst|journalist)\b/i;
const OUTLET = /^(?:(?:the )?associated press|reuters|agence france-presse|afp|ap|pti|ani|ians|upi|xinhua|tass|bloomberg(?: news)?|bbc(?: news)?|cnn(?:\.com)?|(?:\p{L}+ ){1,4}(?:news|times|post|press|herald|tribune|gazette|telegraph|guardian|journal|chronicle|observer|mail|daily|network|media|agency|magazine|courier|ledger|examiner|dispatch)|(?:\p{L}+ ){1,4}(?:news|business|sports|city|political|foreign|national|features)? ?(?:desk|newsroom))$/iu;

const BY = /^[(\s—–-]{0,3}(?:(?:story|written|posted|reported|edited|compiled|published) )?by\b|^(?:words|author|reporter):/i;
const REPORTING = /^[(\s—–-]{0,3}(?:(?:additional|with|further) )?(?:reporting|writing|editing|contributions?)(?: and (?:writing|editing|reporting))? by\s|^[(\s—–-]{0,3}(?:compiled|edited|written) by\s/i;
/** Words in a byline that are no names. */
const SMALL = new Set(
  'and of the for in with at from de la van der von den bin al el da dos our on to staff writer writers reporter correspondent editor updated contributor special online desk bureau am pm gmt'.split(' '),
);

const capital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** "By Jane Doe", "Jane Doe, Staff Writer", "(Reporting by …; Editing by …)". */
export function isByline(line: string): boolean {
  if (line.length > 240) return false;
  if (REPORTING.test(line)) return true;
  if (line.length > 120) return false;
  const by = BY.exec(line)?.[0];
  if (by) {
    const words = line.slice(by.length).match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? [];
    const sentence = /[!?]$|\p{Ll}{3}\.$/u.test(line);
    return words.length > 0 && words.length <= 14 && !sentence && words.some(capital) && words.every((word) => capital(word) || SMALL.has(word.toLowerCase()));
  }
  const [name, role] = line.split(/\s?[,|–—•]\s?| - /, 2);
  if (role === undefined) return OUTLET.test(line) || ROLE.exec(line)?.[0] === line;
  return isNameLike(name!) && (ROLE.test(role) || OUTLET.test(role));
}

/** Two to four capitalised words and nothing else: a person's name, or a title that looks like one. */
export function isNameLike(line: string): boolean {
  return line.length <= 50 && /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u.test(line);
}

const MONTHS = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTH = new RegExp(`^(?:${MONTHS})$`, 'i');
const DATE_WORD =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|last|first|originally|article|story|post|published?|updated?|modified|posted|dated?|created|time|on|at|of|the|and|by|ago|hours?|hrs?|minutes?|mins?|days?|weeks?|months?|today|yesterday|noon|midnight|am|pm|[ampzt]|st|nd|rd|th|gmt|utc|bst|ist|est|edt|et|cst|cdt|ct|mst|mdt|pst|pdt|pt|cet|cest|msk|sgt|hkt|jst|aest|aedt|wib|wat|eat|sast|pkt|local)$/i;
const NUMERIC_DATE = /\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?:\b|(?=T\d\d:))/;
const AGE = /\d\s?(?:hours?|minutes?|mins?|hrs?|days?|weeks?|months?)\s+ago\b/i;
const STAMP = /\b(?:published|updated?|posted|modified)\b/i;

const CLOCK = /\d[:.]\d\d\b/;

/**
 * A line that is nothing but a date, perhaps with a time and a place: "27 NOVEMBER, 2005", "Last Updated: Monday, 28 November 2005,
 * 02:24 GMT". A 'stamp' says or has the form of a date of publication, so that it is one wherever it stands.
 */
export function dateLine(line: string): 'stamp' | 'date' | undefined {
  if (line.length > 90 || !/\d/.test(line) || line.includes('\t')) return undefined;
  const words = line.match(/\p{L}+|\d+/gu) ?? [];
  let month = false;
  let others = 0;
  for (const word of words) {
    if (MONTH.test(word)) month = true;
    else if (/^\d/.test(word) || DATE_WORD.test(word)) continue;
    else if (capital(word)) others++;
    else return undefined;
  }
  const stamp = STAMP.test(line);
  const dated = month || NUMERIC_DATE.test(line);
  if (!(dated || AGE.test(line) || (stamp && CLOCK.test(line))) || others > 3 || others > words.length / 2 || words.length > 16) return undefined;
  return stamp || (dated && /\b\d{4}\b/.test(line) && CLOCK.test(line)) ? 'stamp' : 'date';
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’]*(?:-\p{L}[\p{L}\p{M}.'’]*)*`;
const PLACE = String.raw`${WORD}(?:[ /](?:de |al-)?${WORD}){0,4}(?:, ${WORD}(?: ${WORD}){0,2})?`;
const DATE = String.raw`(?:(?:${MONTHS})\.? \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2} (?:${MONTHS})\.?(?:,? \d{4})?)`;
const AGENCY = String.raw`\([\p{L}\p{M}.&’'-]{2,30}(?:[ /][\p{L}\p{M}.&’'-]{2,30}){0,3}\)`;
const BREAK = String.raw`(?:\s?[—–_:]|\s?-{2,}|\s-(?: -)?)`;

/** "MOSCOW, Oct 13 (Reuters) -", "Durban, May 20 2022 (IPS) –", "(AP) —": a date or an agency makes it sure. */
const SURE = new RegExp(String.raw`^(?:${PLACE}(?:,?\s|-\s?)${DATE}(?:\s?${AGENCY})?|(?:${PLACE}(?:,? ${DATE})?\s?)?${AGENCY})${BREAK}`, 'iu');
/** "WASHINGTON —", "NEW YORK, N.Y. --". */
const UPPER = new RegExp(String.raw`^(?=[\p{Lu}.'’ -]{4})\p{Lu}[\p{Lu}\p{M}.'’]*(?:[ -]\p{Lu}[\p{Lu}\p{M}.'’]*){0,4}(?:, ${WORD}(?: ${WORD}){0,2})?${BREAK}`, 'u');
/** "Moscow:", "New Delhi:". */
const COLON = new RegExp(String.raw`^${PLACE}:`, 'u');

const LABEL = /^(?:updated?|breaking|exclusive|analysis|opinion|comment|editorial|explaine[rd]|live|watch|video|photos?|note|editor|correction|clarification|question|answer|summary|background|fact|review|interview|profile|report|news|first|second|third|key|more|also|related|warning|disclaimer|hey|dear|in|on|at|by|after|for|with|[qa]|the)\b/i;

/**
 * The length of the dateline with which a paragraph begins: 0 if it has none. Weak forms ("Moscow:") count only in the first
 * paragraph, where nothing else begins like that.
 */
export function datelineLength(paragraph: string, first: boolean): number {
  const head = paragraph.slice(0, 100);
  for (const form of first ? [SURE, UPPER, COLON] : [SURE]) {
    const found = form.exec(head)?.[0];
    if (!found || LABEL.test(found) || found.length >= paragraph.length) continue;
    // With "iu" a class such as \p{Lu} matches small letters too: the words of the place are looked at here.
    const words = found.replace(/\([^()]*\)/, '').match(/(?<![\d\p{L}-])\p{L}[\p{L}’']*/gu) ?? [];
    if (!words.every((word) => capital(word) || /^(?:de|al)$/.test(word))) continue;
    // A capitalised sentence follows; "NASA - the agency" is no dateline, and before a quotation stands who speaks.
    const opening = form === COLON ? /^\s*[\p{Lu}\d]/u : /^\s*["“‘'(]?[\p{Lu}\d]/u;
    if (form === SURE || opening.test(paragraph.slice(found.length, found.length + 6))) return found.length;
  }
  return 0;
}
