/**
 * Words that report what somebody says. Every list holds lemmas; to teach a word, add it to the list of its frame.
 */

/**
 * What a reporting verb takes:
 * - `say`: a clause or the quoted words ("said that …", "added: “…”");
 * - `tell`: a listener first ("told reporters that …");
 * - `ask`: a question ("asked whether …");
 * - `think`: a clause, but hardly ever quoted words ("believe that …");
 * - `commit`: what the speaker is to do ("vowed to stay");
 * - `request`: a listener, and what that one is to do ("urged voters to stay");
 * - `show`: a clause, said by a document as often as by a person ("records show");
 * - `act`: no clause, but words quoted inside it are the speaker's ("praised his “steadfast support”");
 * - `name`: a thing and then what the speaker calls it ("called the plan “reckless”").
 */
export type Frame = 'say' | 'tell' | 'ask' | 'think' | 'commit' | 'request' | 'show' | 'act' | 'name';

const LEXICON: readonly (readonly [frame: Frame, lemmas: string])[] = [
  ['say', `say state add announce claim argue insist explain note report confirm admit acknowledge declare warn stress maintain assert allege
    contend concede conclude recall reply respond answer write tweet post testify complain emphasize emphasise highlight mention observe
    remark comment reiterate repeat deny swear boast joke lament caution disclose divulge proclaim counter retort quip shout whisper cry
    continue clarify elaborate predict forecast estimate suggest hint charge point underline underscore affirm reaffirm vow promise
    pledge agree propose recommend rule tell speculate cite reveal indicate opine exclaim urge read yell chant scream mutter murmur testify`],
  ['tell', 'tell inform assure remind notify advise convince persuade'],
  ['ask', 'ask wonder inquire enquire query'],
  ['think', 'believe think expect hope fear suspect anticipate doubt assume reckon consider'],
  ['commit', 'vow promise pledge threaten swear propose'],
  ['request', 'ask tell urge beg warn advise order instruct command implore'],
  ['show', 'show find prove demonstrate'],
  ['act', `express praise criticize criticise condemn denounce hail welcome dismiss reject blast slam mock applaud laud decry deplore thank
    congratulate accuse blame demand appeal speak talk refer voice offer defend call laugh sigh greet invoke echo quote praise liken tout`],
  ['name', 'call describe label brand dub term characterize characterise denounce deem depict hail'],
];

const FRAMES: ReadonlyMap<string, readonly Frame[]> = (() => {
  const frames = new Map<string, Frame[]>();
  for (const [frame, lemmas] of LEXICON) {
    for (const lemma of lemmas.trim().split(/\s+/)) {
      const known = frames.get(lemma) ?? [];
      if (!known.includes(frame)) frames.set(lemma, [...known, frame]);
    }
  }
  return frames;
})();

/** The frames of a verb; none for a verb that does not report. */
export const framesOf = (lemma: string): readonly Frame[] => FRAMES.get(lemma) ?? [];

/** Nouns for what was said: their owner is the speaker ("the minister's words hinted at …"). */
export const SPEECH_NOUN: ReadonlySet<string> = new Set(`word statement remark comment reply answer message speech address letter post tweet
  testimony claim warning announcement response`.split(/\s+/));

/** Words that name nobody who could speak. */
export const STANDS_FOR_NOBODY: ReadonlySet<string> = new Set(['it', 'there', 'that', 'this', 'which', 'what', 'you', 'us', 'nobody', 'nothing']);
