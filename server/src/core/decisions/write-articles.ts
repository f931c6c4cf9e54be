import { isScalar, type YAMLMap } from 'yaml';
import { readArticleDecisions } from './articles.ts';
import { addEntry, apply, findEntry, setField, type ListFile, type Written } from './edit-list.ts';
import { nodeAt } from './yaml.ts';

const BY_HAND = 'Change newsmodel/articles.yaml by hand';

const fileOf = (text: string): ListFile => ({
  text, key: 'articles', byHand: BY_HAND, title: ['# What the reader knows of these articles: see "newsmodel" in the documentation of Crosscheck.'],
});

/** Writes into the text of `articles.yaml` whether the reader has gone through an article. A text that cannot be read is never touched. */
export function writeReviewed(text: string, path: string, reviewed: boolean): Written {
  const { decisions, problems } = readArticleDecisions(text);
  if (!decisions) return { reason: `newsmodel/articles.yaml cannot be read, so it is not changed. ${problems[0]?.message ?? ''}`.trim() };
  const isOf = (entry: YAMLMap): boolean => {
    const written = nodeAt(entry, ['path']);
    return isScalar(written) && String(written.value).trim() === path;
  };
  const entry = findEntry(fileOf(text), isOf);
  const value = String(reviewed);
  const made = entry ? setField(fileOf(text), entry, 'reviewed', value) : addEntry(fileOf(text), [['path', path], ['reviewed', value]]);
  if ('reason' in made) return made;
  const after = readArticleDecisions(apply(text, made.change)).decisions ?? [];
  const said = after.find((each) => each.path === path);
  // The change does what it should, and nothing else.
  const others = (list: typeof after): string => JSON.stringify(list.filter((each) => each.path !== path));
  return said && (said.reviewed ?? false) === reviewed && others(after) === others(decisions) ? made : { reason: `${BY_HAND}: it is written in a way that is not understood here.` };
}
