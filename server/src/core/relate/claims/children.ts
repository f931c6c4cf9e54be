import { isPartitive, leftOf } from './context.ts';
import { figureDraft, type FigureFamily } from './draft.ts';

const PARENTS = new Set(['mother', 'father', 'mom', 'mum', 'dad', 'parent']);
/** How far a person may be named from "mother of 12". */
const REACH = 8;

/** How many children somebody has: "Zora Hale, a mother of 12", "the father of three". */
export const children: FigureFamily = (view, figure) => {
  if (figure.type !== 'number' || isPartitive(view, figure)) return undefined;
  const range = view.range(figure);
  const left = leftOf(view, range.from);
  if (view.tokens[left]?.lemma !== 'of' || !PARENTS.has(view.tokens[left - 1]?.lemma ?? '')) return undefined;
  const people = view.names.filter(({ type }) => type === 'person').map((name) => ({ name, at: view.range(name) }));
  const distance = ({ at }: (typeof people)[number]): number => Math.min(Math.abs(at.from - range.to), Math.abs(left - at.to));
  const [nearest] = people.sort((a, b) => distance(a) - distance(b));
  const parent = nearest && distance(nearest) <= REACH ? nearest.name : undefined;
  return figureDraft(view, figure, { from: left - 1, to: range.to }, 'children', { text: parent?.text ?? view.tokens[left - 1]!.lemma, entities: parent ? [parent.entity] : [] });
};
