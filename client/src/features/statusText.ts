import type { Status } from '../../../server/src/lsp/protocol.ts';
import { count } from '../words.ts';

export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
  /** For screen readers: the text without icons. */
  readonly label: string;
}

/** What the status item says, or nothing in a folder without articles. Hints are left to the tooltip: they are only possible. */
export function statusText(status: Status): StatusText | undefined {
  if (status.articles === 0) return undefined;
  const articles = count(status.articles, 'article');
  if (status.state === 'reading') {
    const progress = `${status.read} of ${count(status.total, 'file')} read`;
    return { text: `$(sync~spin) ${articles}…`, tooltip: `Crosscheck is reading: ${progress}`, label: `Crosscheck is reading: ${articles}, ${progress}` };
  }
  const { warning, information, hint } = status.conflicts;
  const found = warning + information === 0 ? 'no conflicts' : count(warning + information, 'conflict');
  const parts = [count(warning, 'warning'), `${information} for information`, count(hint, 'hint')];
  return {
    text: `${warning > 0 ? '$(warning)' : '$(pass)'} ${articles}, ${found}`,
    tooltip: `Crosscheck read ${articles}: ${parts.join(', ')}. Click to open Problems.`,
    label: `Crosscheck: ${articles} read, ${found} found`,
  };
}
