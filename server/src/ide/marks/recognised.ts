import type { Corpus } from '../../core/corpus.ts';
import type { Said } from '../../core/decisions/index.ts';
import type { Analysis, ArticleEvent, Claim, EntityMention, Span } from '../../core/types.ts';
import { entityNamed } from '../mentions.ts';
import { tidy } from '../render.ts';

/** Something recognised that the reader may accept or reject. */
export type Recognised =
  | { readonly is: 'entity'; readonly what: EntityMention; readonly reviewed: boolean }
  | { readonly is: 'event'; readonly what: ArticleEvent; readonly reviewed: boolean }
  | { readonly is: 'claim'; readonly what: Claim; readonly reviewed: boolean };

/** The kinds of what is recognised. */
export const RECOGNISED_KINDS = ['entity', 'event', 'claim'] as const;
export type RecognisedKind = (typeof RECOGNISED_KINDS)[number];

/** The names, the events of note and the claims of an article, in text order, each with whether the reader has said what it is. */
export function recognisedIn(corpus: Corpus, analysis: Analysis, kinds: readonly RecognisedKind[] = RECOGNISED_KINDS): readonly Recognised[] {
  const listed = new Set(analysis.entities.filter((entity) => entity.listed).map(({ id }) => id));
  const of: Readonly<Record<RecognisedKind, () => readonly Recognised[]>> = {
    entity: () => analysis.mentions.flatMap((what) => (what.kind === 'entity' ? [{ is: 'entity', what, reviewed: what.marked === true || listed.has(what.entity) }] : [])),
    event: () => analysis.events.flatMap((what) => {
      const known = corpus.eventOf(analysis.article, what.id);
      return known && !known.minor ? [{ is: 'event', what, reviewed: what.marked === true || known.confirmed === true }] : [];
    }),
    claim: () => analysis.claims.map((what) => ({ is: 'claim', what, reviewed: what.marked === true })),
  };
  return kinds.flatMap((kind) => of[kind]()).sort((a, b) => a.what.start - b.what.start);
}

/** What is recognised at just these words: what has not been reviewed before what has, a name before an event, an event before a claim. */
export function recognisedAt(corpus: Corpus, analysis: Analysis, { start, end }: Span): Recognised | undefined {
  const here = recognisedIn(corpus, analysis).filter(({ what }) => what.start === start && what.end === end).sort((a, b) => RECOGNISED_KINDS.indexOf(a.is) - RECOGNISED_KINDS.indexOf(b.is));
  return here.find(({ reviewed }) => !reviewed) ?? here[0];
}

/** What a mark says that accepts what is recognised. */
export function acceptance(corpus: Corpus, analysis: Analysis, recognised: Recognised): Said & { readonly kind: RecognisedKind } {
  switch (recognised.is) {
    case 'entity': return { kind: 'entity', type: recognised.what.type };
    case 'event': {
      const known = corpus.eventOf(analysis.article, recognised.what.id);
      return { kind: 'event', type: recognised.what.type, ...(known?.confirmed && { event: known.id }) };
    }
    case 'claim': return { kind: 'claim', ...claimForm(analysis, recognised.what) };
  }
}

/** A claim in the reader's words. Whom it is about is left open where no names say it. */
export function claimForm(analysis: Analysis, { subject: { entities, text, given }, attribute, value }: Claim): { readonly subject?: string; readonly attribute: string; readonly value: string } {
  const names = given ? text : entities.flatMap((id) => entityNamed(analysis, id)?.name ?? []).join(' and ');
  return { ...(names !== '' && { subject: tidy(names) }), attribute: tidy(attribute), value: tidy(value.text) };
}
