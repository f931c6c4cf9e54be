import type { Progress } from '../../../../server/src/lsp/protocol.ts';

/** What the status item says of the article in sight; nothing until somebody begins to read it through. `what`: "names", "names and events". */
export function progressText(progress: Progress | null, what: string): { readonly text: string; readonly tooltip: string; readonly label: string } | undefined {
  if (!progress || (progress.reviewed === 0 && !progress.done)) return undefined;
  const { reviewed, total, done } = progress;
  const said = `${reviewed} of ${total} ${what}`;
  if (done) return { text: '$(pass-filled) Reviewed', tooltip: `You have finished this article: ${said} are marked by hand.`, label: `Crosscheck: this article is reviewed, ${said} marked` };
  return { text: `$(checklist) ${reviewed}/${total}`, tooltip: `${said} of this article reviewed. Click to go to the next.`, label: `Crosscheck: ${said} of this article reviewed` };
}

/** "names, events and claims" */
export const sayList = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);
