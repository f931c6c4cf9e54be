import type { SentenceView } from '../../sentences.ts';
import { modalityOfWords, type ClaimDraft } from '../draft.ts';
import { bearings, headings, parts } from './bearings.ts';
import { conditions } from './conditions.ts';
import { contraries } from './contraries.ts';
import { courts } from './courts.ts';
import { causesOfDeath, placesOfDeath } from './deaths.ts';
import { departures } from './departures.ts';
import type { Detail } from './detail.ts';
import { finders } from './finders.ts';
import { injuredSides, injuries } from './injuries.ts';
import { kin } from './kin.ts';
import { positions, posts } from './positions.ts';
import { ranks } from './ranks.ts';
import { standsAt, type Degree } from './scale.ts';
import { vehicles } from './vehicles.ts';
import { weapons } from './weapons.ts';

const DETAILS: readonly Detail[] = [weapons, conditions, causesOfDeath, placesOfDeath, ...finders, ...courts, departures, ...vehicles, injuries, injuredSides, ranks, ...positions, posts, kin, bearings, parts, headings, ...contraries];

/** Attributes that tell what somebody is, and nobody is two of at a time. */
export const POSITIONS: ReadonlySet<string> = new Set([ranks, ...positions, posts].map(({ attribute }) => attribute));

/** Attributes of which one value is the contrary of the other. */
export const CONTRARIES: ReadonlySet<string> = new Set(contraries.map(({ attribute }) => attribute));

/** What each word may begin to say, the most words first. */
const BY_WORD = byFirstWord();

function byFirstWord(): ReadonlyMap<string, readonly { readonly detail: Detail; readonly degree: Degree }[]> {
  const byWord = new Map<string, { detail: Detail; degree: Degree }[]>();
  for (const detail of DETAILS) {
    for (const degree of detail.values) {
      const list = byWord.get(degree.words[0]!);
      if (list) list.push({ detail, degree });
      else byWord.set(degree.words[0]!, [{ detail, degree }]);
    }
  }
  for (const list of byWord.values()) list.sort((a, b) => b.degree.words.length - a.degree.words.length);
  return byWord;
}

/** The details that a sentence tells: each word is part of at most one value of each. */
export function details(view: SentenceView): readonly ClaimDraft[] {
  /** Behind the words that told a detail last: the "murder" of "attempted murder" is no other charge. */
  const toldTo = new Map<Detail, number>();
  return view.tokens.flatMap((token, from) => {
    const [lemma, form] = [token.lemma, token.text.toLowerCase()];
    const candidates = [...BY_WORD.get(lemma) ?? [], ...(form === lemma ? [] : BY_WORD.get(form) ?? [])];
    return candidates.length > 0 ? readAt(view, from, candidates, toldTo) : [];
  });
}

function readAt(view: SentenceView, from: number, candidates: readonly { readonly detail: Detail; readonly degree: Degree }[], toldTo: Map<Detail, number>): readonly ClaimDraft[] {
  return candidates.flatMap(({ detail, degree }): readonly ClaimDraft[] => {
    if ((toldTo.get(detail) ?? 0) > from || !standsAt(view.tokens, from, degree.words)) return [];
    const range = { from, to: from + degree.words.length };
    const whose = detail.read(view, range);
    if (!whose) return [];
    toldTo.set(detail, range.to);
    const { counted, ...subject } = whose;
    return [{
      attribute: detail.attribute,
      subject,
      ...(counted !== undefined && { counted }),
      basis: 'certain',
      value: { kind: 'word', text: degree.name, value: degree.min, min: degree.min, max: degree.max, unit: '' },
      range,
      view,
      modality: modalityOfWords(view, range),
    }];
  });
}
