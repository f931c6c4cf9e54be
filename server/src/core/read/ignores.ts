import type { FrontMatter, Ignore } from '../types.ts';
import type { Block } from './paragraphs.ts';

/** "crosscheck-ignore", and behind it the codes of rules. */
const NOTE = /^<!--\s*crosscheck-ignore([\s,:][^<>]*)?-->$/i;

const LONGEST_NOTE = 400;

/** Rule codes in a list, however it is separated; undefined for all rules. */
function rulesIn(written: string): Pick<Ignore, 'rules'> {
  const rules = written.toLowerCase().split(/[\s,:]+/).filter((word) => /^[a-z][\w.-]*$/.test(word));
  return rules.length === 0 || rules.includes('all') || rules.includes('true') ? {} : { rules };
}

/**
 * Where the article says that contradictions are not to be reported: `crosscheck-ignore: figure.mismatch` in its front matter for all of it,
 * `<!-- crosscheck-ignore figure.mismatch -->` on a line of its own for the paragraph below. Without a rule, all rules are meant.
 */
export function readIgnores(text: string, frontMatter: FrontMatter | undefined, blocks: readonly Block[]): readonly Ignore[] {
  const field = frontMatter?.fields['crosscheck-ignore'];
  const whole = field ? [{ ...field, ...rulesIn(frontMatter['crosscheck-ignore'] ?? '') }] : [];
  const notes: Ignore[] = [];
  let below: Block | undefined;
  for (const block of [...blocks].reverse()) {
    if (block.markup !== 'comment') below = block;
    const note = block.markup === 'comment' && block.end - block.start <= LONGEST_NOTE ? NOTE.exec(text.slice(block.start, block.end)) : null;
    if (note && below) notes.push({ start: block.start, end: block.end, ...rulesIn(note[1] ?? ''), covers: { start: below.start, end: below.end } });
  }
  return [...whole, ...notes.reverse()];
}
