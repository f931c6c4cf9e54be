import type { ResolvedEntityMention } from '../../entities.ts';
import type { SentenceView } from '../../sentences.ts';
import { personBefore } from '../context.ts';
import type { Detail } from './detail.ts';
import { scaleOf } from './scale.ts';

/** What somebody is to somebody else: "Rosa Lind's brother, Otto", "Otto Lind, a cousin of Rosa's". */
export const kin: Detail = {
  attribute: 'relation',
  values: scaleOf(`
brother = older brother, younger brother
sister
half-brother = half - brother
cousin
father = dad
mother = mom
stepfather
stepmother
son
daughter
stepson
stepdaughter
uncle
aunt
nephew
niece
grandfather
grandmother
grandson
husband
wife
ex-husband = ex - husband, former husband
ex-wife = ex - wife, former wife
boyfriend
girlfriend
ex-boyfriend = ex - boyfriend, former boyfriend
ex-girlfriend = ex - girlfriend, former girlfriend
fiancé = fiance
fiancée = fiancee
brother-in-law = brother - in - law
sister-in-law = sister - in - law
father-in-law = father - in - law
mother-in-law = mother - in - law
son-in-law = son - in - law
daughter-in-law = daughter - in - law
roommate
neighbor = neighbour
`),
  read(view, { from, to }) {
    const owner = view.tokens[from - 1]?.pos === 'PART' ? view.names.find((name) => name.type === 'person' && view.range(name).to === from - 1) : undefined;
    const of = view.tokens[to]?.lemma === 'of' ? personAt(view, to + 1) : undefined;
    const whose = owner ?? of;
    if (!whose) return undefined;
    const who = owner ? personAt(view, view.tokens[to]?.text === ',' ? to + 1 : to) ?? before(view, view.range(owner).from) : before(view, from);
    if (!who || who.entity === whose.entity) return undefined;
    return { text: who.text, entities: [who.entity], counted: whose.text.slice(whose.text.lastIndexOf(' ') + 1) };
  },
};

const personAt = (view: SentenceView, from: number): ResolvedEntityMention | undefined => view.names.find((name) => name.type === 'person' && view.range(name).from === from);

/** The person before ", a cousin of" or ", Rosa's cousin". */
const before = (view: SentenceView, from: number): ResolvedEntityMention | undefined =>
  personBefore(view, /^(?:a|an|the)$/i.test(view.tokens[from - 1]?.text ?? '') ? from - 2 : from - 1);
