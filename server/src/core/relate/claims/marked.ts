import { nameKey } from '../names.ts';
import type { Mark } from '../../recognise/marks.ts';
import { readValue } from '../../recognise/value.ts';
import { overlap } from '../../span.ts';
import { oneLine } from '../../text.ts';
import type { ClaimValue, PublicationDate } from '../../types.ts';
import { FATE_OF_PEOPLE } from '../lexicon.ts';
import { attributeNamed } from './attribute.ts';
import { dateValue, figureValue, namedValue, placeOf, type ClaimDraft, type ClaimSource } from './draft.ts';
import type { SentenceView } from '../sentences.ts';

/** What it takes to make claims of marks. */
export interface MarkSources {
  readonly views: readonly SentenceView[];
  /** What is marked by hand as a claim, and as none, in text order. */
  readonly claimMarks: readonly Mark[];
  readonly notClaims: readonly Mark[];
  readonly published: PublicationDate | null;
  /** The entity of the article that has a name. */
  readonly entityCalled: (name: string) => string | undefined;
}

/**
 * The claims after the reader's word on them: what a mark says takes the place of what was recognised of the same value or the same attribute at its words; what is
 * marked as none is none.
 */
export function withMarks(recognised: readonly ClaimDraft[], sources: MarkSources): readonly ClaimDraft[] {
  const { claimMarks, notClaims } = sources;
  if (claimMarks.length + notClaims.length === 0) return recognised;
  const marked = claimMarks.flatMap((mark) => draftOf(mark, recognised, sources) ?? []);
  const isReplaced = (draft: ClaimDraft): boolean => marked.some(({ mark, mention, attribute }) => (draft.mention !== undefined && draft.mention === mention) || (draft.attribute === attribute && isAt(draft, mark!)));
  return [...recognised.filter((draft) => !isReplaced(draft) && !notClaims.some((mark) => isAt(draft, mark))), ...marked];
}

const isAt = (draft: ClaimDraft, mark: Mark): boolean => overlap(placeOf(draft), mark);

/** What a mark claims: what it leaves open is as it was recognised there. Nothing when neither says what is claimed. */
function draftOf(mark: Mark, recognised: readonly ClaimDraft[], { views, published, entityCalled }: MarkSources): ClaimDraft | undefined {
  const { annotation } = mark;
  const stated = annotation.value === undefined ? undefined : valueOf(annotation.value, published);
  const here = recognised.filter((draft) => isAt(draft, mark));
  const wanted = here.find((draft) => draft.attribute === annotation.attribute)?.attribute ?? (annotation.attribute === undefined ? undefined : attributeNamed(annotation.attribute, (stated?.kind ?? 'figure') === 'figure'));
  const base = likest(here, wanted, stated);
  const attribute = wanted ?? base?.attribute;
  const view = base?.view ?? views.find((each) => overlap(each, mark));
  if (attribute === undefined || !view) return undefined;
  const mention = base?.mention ?? carrierIn(view, mark, stated);
  const found = base?.value ?? (mention && valueAt(mention));
  const value = !stated ? found ?? namedValue({ text: wordsOf(view, mark) }) : found && isSame(found, stated) ? found : withUnit(stated, found);
  return {
    attribute,
    subject: annotation.subject !== undefined ? subjectOf(annotation.subject, entityCalled) : base?.attribute === attribute ? base.subject : { text: '', entities: base?.subject.entities ?? [] },
    ...countedBy(base, attribute, value),
    ...(base?.modality && { modality: base.modality }),
    basis: 'certain',
    ...(mention && { mention }),
    value,
    range: base?.range ?? view.range(mention ?? mark),
    view,
    mark,
  };
}

/** What is counted: as recognised, else whoever meets such a fate. */
function countedBy(base: ClaimDraft | undefined, attribute: string, { kind, unit }: ClaimValue): Pick<ClaimDraft, 'counted'> {
  const counted = (base?.attribute === attribute ? base.counted : undefined) ?? (kind === 'figure' && unit === '' && FATE_OF_PEOPLE.has(attribute) ? 'person' : undefined);
  return counted === undefined ? {} : { counted };
}

/** The recognised claim that a mark speaks of. */
function likest(drafts: readonly ClaimDraft[], attribute: string | undefined, value: ClaimValue | undefined): ClaimDraft | undefined {
  const alike = drafts.filter((draft) => value === undefined || isSame(draft.value, value));
  const named = (list: readonly ClaimDraft[]): ClaimDraft | undefined => list.find((draft) => draft.attribute === attribute);
  if (attribute === undefined) return alike[0] ?? (drafts.length === 1 ? drafts[0] : undefined);
  return named(alike) ?? (value === undefined ? undefined : alike[0]) ?? named(drafts) ?? (drafts.length === 1 ? drafts[0] : undefined);
}

/** What carries the value among marked words: what says the same as the reader, else their only figure or date. */
function carrierIn(view: SentenceView, mark: Mark, stated: ClaimValue | undefined): ClaimSource | undefined {
  const inside = (list: readonly ClaimSource[]): readonly ClaimSource[] => list.filter((source) => overlap(source, mark));
  const values = [...inside(view.figures), ...inside(view.dates)];
  const same = stated && [...values, ...inside(view.names)].find((source) => isSame(valueAt(source), stated));
  return same ?? (values.length === 1 ? values[0] : undefined);
}

function valueAt(source: ClaimSource): ClaimValue {
  if (!('kind' in source)) return namedValue(source);
  if (source.kind === 'figure') return figureValue(source);
  return source.range ? dateValue(source.text, source.range) : namedValue(source);
}

function valueOf(text: string, published: PublicationDate | null): ClaimValue {
  const { figure, range } = readValue(text, published);
  return figure ? { ...figureValue(figure), text } : range ? dateValue(text, range) : namedValue({ text });
}

/** The same words, or the same number or days. */
const isSame = (a: ClaimValue, b: ClaimValue): boolean =>
  a.text.toLowerCase() === b.text.toLowerCase() || (a.kind === b.kind && a.kind !== 'name' && a.value === b.value && (a.unit === b.unit || b.unit === '') && (a.kind !== 'date' || a.max === b.max));

/** A figure without a unit is in that of the figure at its words. */
const withUnit = (stated: ClaimValue, found: ClaimValue | undefined): ClaimValue => (stated.kind === 'figure' && stated.unit === '' && found?.kind === 'figure' ? { ...stated, unit: found.unit } : stated);

/** "the ferry"; "China and Russia" are two where the article names both. */
function subjectOf(text: string, entityCalled: MarkSources['entityCalled']): ClaimDraft['subject'] {
  const whole = entityCalled(text);
  if (whole !== undefined) return { text, entities: [whole], given: true };
  const parts = text.split(/,? and |, /).map((part) => entityCalled(part));
  return { text, entities: parts.includes(undefined) ? [] : [...new Set(parts as string[])], given: true };
}

const wordsOf = ({ paragraph }: SentenceView, { start, end }: Mark): string => oneLine(paragraph.content.text.slice(start - paragraph.start, end - paragraph.start));

/** Finds entities by what they are called: by name, and by the words of their mentions. */
export function entitiesByName(named: readonly { readonly name: string; readonly type: string; readonly entity: string }[]): MarkSources['entityCalled'] {
  const known = new Map<string, string>();
  for (const { name, type, entity } of named) {
    const key = type === 'person' || type === 'group' ? `${type}:${nameKey(type, name)}` : `thing:${nameKey('place', name)}`;
    if (!known.has(key)) known.set(key, entity);
  }
  const find = (name: string): string | undefined => [`person:${nameKey('person', name)}`, `thing:${nameKey('place', name)}`, `group:${nameKey('group', name)}`].flatMap((key) => known.get(key) ?? [])[0];
  return (name) => find(name) ?? find(name.replace(/^(?:the|an?) /i, ''));
}
