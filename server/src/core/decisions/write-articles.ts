import { isScalar, type YAMLMap } from 'yaml';
import { readArticleDecisions } from './articles.ts';
import { addEntry, apply, findEntry, listFile, proven, setField, unreadable, type Written } from './edit-list.ts';
import { nodeAt } from './yaml.ts';

const fileOf = listFile('articles', 'What the reader knows of these articles');

/** Writes into the text of `articles.yaml` whether the reader has gone through an article. A text that cannot be read is never touched. */
export function writeReviewed(text: string, path: string, reviewed: boolean): Written {
  const { decisions, problems } = readArticleDecisions(text);
  if (!decisions) return unreadable(fileOf(text), problems);
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
  const others = (list: typeof after): string => JSON.stringify(list.filter((each) => each.path !== path));
  return proven(fileOf(text), made, said !== undefined && (said.reviewed ?? false) === reviewed && others(after) === others(decisions));
}
