import type { Span } from '../core/types.ts';
import { writeStandoff } from './brat/index.ts';
import { MARK_NOTES, OTHER_LABELS, PEOPLES_NOTES } from './brat/labels.ts';
import type { StandoffWriter } from './brat/standoff.ts';
import type { FilePiece } from './file.ts';
import type { ExportSource } from './source.ts';

/** UIMA CAS JSON, which INCEpTION reads: a document a file, in the layers Span and Relation that each of its projects has. */
export function* inception(source: ExportSource): Generator<FilePiece> {
  for (const article of source.articles) {
    const { text } = article.analysis;
    yield { path: `${article.path}.json`, text: `${JSON.stringify(writeStandoff(source, article, new Cas(text)).toJson(), undefined, 1)}\n` };
  }
}

const ANNOTATION = 'uima.tcas.Annotation';
const STRING = 'uima.cas.String';
const SPAN = 'custom.Span';
const RELATION = 'custom.Relation';

const type = (name: string, features: Readonly<Record<string, string>>): object => ({
  '%NAME': name, '%SUPER_TYPE': ANNOTATION, ...Object.fromEntries(Object.entries(features).map(([feature, range]) => [feature, { '%NAME': feature, '%RANGE': range }])),
});

/** The layers as INCEpTION makes them; a feature that a project lacks would keep it from reading the file. */
const TYPES = { [SPAN]: type(SPAN, { label: STRING }), [RELATION]: type(RELATION, { label: STRING, Governor: SPAN, Dependent: SPAN }) };

const SOFA = 1;

/** What people say, by the kinds of its notes. */
const LABELS: ReadonlyMap<string, string> = new Map([[PEOPLES_NOTES, OTHER_LABELS.note], [MARK_NOTES.tag, OTHER_LABELS.tag]]);

/** A span or a relation; its id is its place in the list, behind that of the text. */
interface Feature extends Span {
  readonly type: typeof SPAN | typeof RELATION;
  readonly label: string;
  readonly governor?: number;
  readonly dependent?: number;
}

/** Collects labelled spans and relations. What the two layers have no place for is left out, but for what people say: that is a span of its own. */
class Cas implements StandoffWriter {
  readonly #features: Feature[] = [];

  constructor(private readonly text: string) {}

  textBound(label: string, { start, end }: Span): string {
    return this.#add({ type: SPAN, label, start, end });
  }

  event(_: string, trigger: string, roles: readonly (readonly [role: string, target: string])[]): string {
    for (const [role, target] of roles) this.relation(role, trigger, target);
    return trigger;
  }

  relation(label: string, first: string, second: string): string {
    // A relation stands where what depends does.
    const { start, end } = this.#features[Number(second) - SOFA - 1]!;
    return this.#add({ type: RELATION, label, start, end, governor: Number(first), dependent: Number(second) });
  }

  attribute(): void { /* no feature for it */ }

  normalization(): void { /* no feature for it */ }

  note(kind: string, target: string, words: string): void {
    const said = LABELS.get(kind);
    if (said === undefined) return;
    const at = Number(target) - SOFA - 1;
    const { start, end, label } = this.#features[at]!;
    const feature: Feature = { type: SPAN, label: `${said}: ${words}`, start, end };
    if (label === said) this.#features[at] = feature; // a mark that is nothing but a note or a tag
    else this.#add(feature);
  }

  #add(feature: Feature): string {
    return String(this.#features.push(feature) + SOFA);
  }

  /** Offsets count UTF-16 code units, as UIMA does. */
  toJson(): object {
    return {
      '%TYPES': TYPES,
      '%FEATURE_STRUCTURES': [
        { '%ID': SOFA, '%TYPE': 'uima.cas.Sofa', sofaNum: 1, sofaID: '_InitialView', mimeType: 'text/plain', sofaString: this.text },
        ...this.#features.map(({ type, label, start, end, governor, dependent }, i) => ({
          '%ID': SOFA + 1 + i, '%TYPE': type, '@sofa': SOFA, begin: start, end, label, ...(governor !== undefined && { '@Governor': governor, '@Dependent': dependent }),
        })),
      ],
      '%VIEWS': { _InitialView: { '%SOFA': SOFA, '%MEMBERS': this.#features.map((_, i) => SOFA + 1 + i) } },
    };
  }
}
