import { isPossessive } from '../../chunks.ts';
import type { Token } from '../../../types.ts';
import type { SentenceView } from '../../sentences.ts';
import { subjectOf, verbBefore, type Detail, type Whose } from './detail.ts';
import { scaleOf } from './scale.ts';

const HURT = new Set(['injure', 'hurt', 'sprain', 'break', 'bruise', 'tear', 'fracture', 'strain', 'dislocate', 'twist', 'rupture', 'pull', 'tweak', 'aggravate', 'injured', 'sprained', 'broken', 'bruised', 'torn', 'fractured', 'strained', 'dislocated', 'twisted', 'ruptured', 'pulled']);

/** What of somebody was hurt: "sprained his knee", "suffered a bruised leg". */
export const injuries: Detail = {
  attribute: 'injured part',
  values: scaleOf(`
head
  face
  jaw
  nose
neck
shoulder
  collarbone
arm
  elbow
  wrist
  forearm
hand
  finger
  thumb
chest
  rib
back
hip
groin
leg
  thigh
    hamstring
  knee
  calf
  shin
  ankle
foot
  toe
  heel
`),
  read(view, { from, to }) {
    const { tokens } = view;
    const first = isSide(tokens[from - 1]) ? from - 1 : from;
    return hurt(view, first, to);
  },
};

/** "his left knee" and "his right knee". */
export const injuredSides: Detail = {
  attribute: 'injured side',
  values: scaleOf('left\nright'),
  read(view, { from, to }) {
    const part = view.tokens[to]?.lemma ?? '';
    const whose = PARTS.has(part) ? hurt(view, from, to + 1) : undefined;
    return whose && { ...whose, counted: part };
  },
};

/** Whose part stands between `first` and `to`, where it is told to be hurt. */
function hurt(view: SentenceView, first: number, to: number): Whose | undefined {
  const { tokens } = view;
  const verb = verbBefore(view, first, 3);
  if (!verb || verb.negated || verb.modal !== undefined) return undefined;
  const lemma = tokens[verb.head]!.lemma;
  const isOwn = HURT.has(lemma) && isPossessive(tokens[first - 1]) && verb.to === first - 1;
  // "suffered a bruised knee", "has a sprained ankle", "suffered a knee injury".
  const isSuffered = /^(?:suffer|have|sustain)$/.test(lemma) && (HURT.has(tokens[first - 1]?.lemma ?? '') || tokens[to]?.lemma === 'injury');
  const whose = isOwn || isSuffered ? subjectOf(view, verb) : undefined;
  return whose && whose.entities.length > 0 ? whose : undefined;
}

const isSide = (token: Token | undefined): boolean => token !== undefined && /^(?:left|right)$/i.test(token.text);

/** Parts that come in two. */
const PARTS = new Set('shoulder collarbone arm elbow wrist forearm hand thumb hip leg thigh hamstring knee calf shin ankle foot heel eye ear'.split(' '));
