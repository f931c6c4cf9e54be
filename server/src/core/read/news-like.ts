import { dateLine, datelineLength, isByline } from './credits.ts';
import { readFrontMatter } from './front-matter.ts';
import { isFurniture } from './furniture.ts';
import { blankMarkup } from './markup.ts';
import { readBlocks } from './paragraphs.ts';
import { splitSentences } from './sentences.ts';

/** So much of a text tells what it is. */
const LOOKED_AT = 8_000;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const VOCABULARY = {
  /** The verbs with which news gives its sources. */
  reporting: words('said says told according announced reported added confirmed denied claimed warned accused urged alleged testified'),
  thirdPerson: words('he she his her him they their who whose'),
  secondPerson: words("you your yours i i'm i've my we'll you'll let's please"),
  calendar: words(
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb apr aug sept oct nov dec yesterday week weeks month months year years ago',
  ),
  publicLife: words(
    'police officials official government president minister ministry court judge killed died arrested injured charged suspect authorities election party parliament country city state council spokesman spokeswoman spokesperson people man woman victims attack war company shares million billion team season game coach players reporters news statement investigation hospital fire earthquake military troops leader leaders chief mayor senator lawmakers campaign',
  ),
  technical: words(
    'license licence licensed copyright warranty software file files directory install installed installation version versions functions method class module package packages library libraries api command option options default configure config configuration compile compiler build bug bugs fix fixes patch code source server client user users argument arguments parameter parameters variable variables string object returns node npm python java linux windows unix debian github git repository branch commit tests error errors output input runtime debug shall herein thereof licensor licensee derivative liable damages merchantability usage example documentation supported supports implementation interface syntax header binary format url http database query cache memory thread process',
  ),
  /** A text without these is not English, or not prose. */
  function: words('the of and to in for with that was by from has'),
};

interface Sign {
  /** A greater value says no more than this. */
  readonly most: number;
  /** What the greatest value adds to the score. */
  readonly weight: number;
}

/**
 * The weights come from a logistic regression over news articles and the texts on a developer's machine, rounded. Words are counted
 * per 100 words of prose.
 */
const SIGNS = {
  prose: { most: 1, weight: 3 },
  reporting: { most: 4, weight: 2 },
  past: { most: 12, weight: 1 },
  thirdPerson: { most: 10, weight: 2 },
  calendar: { most: 8, weight: 1 },
  publicLife: { most: 12, weight: 2 },
  names: { most: 25, weight: 2.5 },
  quotes: { most: 1, weight: 1 },
  credits: { most: 1, weight: 0.5 },
  length: { most: 300, weight: 2 },
  secondPerson: { most: 5, weight: -0.5 },
  technical: { most: 10, weight: -4.5 },
  marks: { most: 40, weight: -3 },
  lists: { most: 1, weight: -2 },
} satisfies Record<string, Sign>;

const THRESHOLD = 4;
const THRESHOLD_TITLED = 3;
/** English prose has far more of them, 25 in 100 words; two are granted, since a single sentence may have none. */
const LEAST_FUNCTION_WORDS = 5;

/** Names that projects give to their own papers. */
const PROJECT_FILE = /(?:^|[/\\])(?:readme|licen[cs]e|copying|changelog|contributing|code_of_conduct|requirements|cmakelists|robots|todo)(?:[._-][\w.-]*)?$/i;

/**
 * Whether the text reads like a news article (and not like a licence, a log, a README, code notes or a list). Looks at the name, at
 * front matter, and at the first few thousand characters.
 */
export function looksLikeNews(name: string, text: string): boolean {
  if (/\.article$/i.test(name)) return true;
  if (text.startsWith('\uFEFF')) text = text.slice(1);
  const { frontMatter, bodyStart } = readFrontMatter(text.slice(0, 40_000));
  if (frontMatter?.source ?? frontMatter?.url ?? frontMatter?.published) return true;
  if (PROJECT_FILE.test(name)) return false;
  // A title or an author alone may head any page of documentation, so the text must bear it out.
  const titled = frontMatter?.title ?? frontMatter?.author;
  return newsScore(text.slice(bodyStart, bodyStart + LOOKED_AT)) > (titled ? THRESHOLD_TITLED : THRESHOLD);
}

/** How much a text reads like news; above `THRESHOLD` it is. */
export function newsScore(text: string): number {
  const signs = readSigns(text);
  if (!signs) return Number.NEGATIVE_INFINITY;
  let score = 0;
  for (const [name, { most, weight }] of Object.entries(SIGNS)) {
    score += (Math.min(signs[name as keyof typeof SIGNS], most) / most) * weight;
  }
  return score;
}

/** The signs of a text in numbers; undefined when it has no sentence of English. */
export function readSigns(text: string): Record<keyof typeof SIGNS, number> | undefined {
  if (text.includes('\0')) return undefined;
  const blocks = readBlocks(text, 0, text.length);
  const count = { reporting: 0, thirdPerson: 0, secondPerson: 0, calendar: 0, publicLife: 0, technical: 0, function: 0 };
  let all = 0;
  let prose = 0;
  let sentences = 0;
  let quotes = 0;
  let past = 0;
  let names = 0;
  let credits = 0;
  for (const block of blocks) {
    const raw = text.slice(block.contentStart, block.end);
    if (isByline(raw) || dateLine(raw) || datelineLength(raw, false) > 0) credits = 1;
    if (isFurniture(raw) && block.markup !== 'rule') continue;
    all += raw.split(/\s+/).length;
    const plain = blankMarkup(raw);
    for (const { start, end } of splitSentences(plain)) {
      const sentence = plain.slice(start, end);
      const tokens = sentence.split(/[\s—–]+/);
      if (tokens.length < 4 || !/^["“‘'(]?[\p{Lu}\d]/u.test(sentence) || !/[.!?…]["”’')\]]*$/.test(sentence)) continue;
      sentences++;
      prose += tokens.length;
      if (/["“”]/.test(sentence)) quotes++;
      tokens.forEach((token, i) => {
        const word = /[\p{L}\d](?:[\p{L}\d'’.-]*[\p{L}\d])?/u.exec(token)?.[0].replace(/['’]s$/, '') ?? '';
        const lower = word.toLowerCase();
        for (const list of LISTS) if (VOCABULARY[list].has(lower)) count[list]++;
        if (/^(?:was|were|had|[a-z]{2,}ed)$/.test(lower)) past++;
        if (i > 0 && /^\p{Lu}\p{Ll}/u.test(word)) names++;
      });
    }
  }
  if (sentences === 0 || ((count.function + 2) / prose) * 100 < LEAST_FUNCTION_WORDS) return undefined;
  // A few words of prose prove little, however telling they are.
  const per100 = (n: number): number => (n / Math.max(prose, 40)) * 100;
  return {
    prose: prose / all,
    reporting: per100(count.reporting),
    past: per100(past),
    thirdPerson: per100(count.thirdPerson),
    calendar: per100(count.calendar),
    publicLife: per100(count.publicLife),
    names: per100(names),
    quotes: quotes / sentences,
    credits,
    length: all,
    secondPerson: per100(count.secondPerson),
    technical: per100(count.technical),
    marks: ((text.match(MARKS)?.length ?? 0) / text.length) * 1000,
    lists: blocks.filter(({ markup }) => markup).length / blocks.length,
  };
}

const LISTS = Object.keys(VOCABULARY) as (keyof typeof VOCABULARY)[];
/** Characters of code, options and paths. */
const MARKS = /[{}\\=_<>|#;`~^*@+[\]]|\w\(|::|--\w|\.\w{1,4}\//g;
