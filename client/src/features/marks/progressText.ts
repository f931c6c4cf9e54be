import type { Progress } from '../../../../server/src/lsp/protocol.ts';

/** What the status item says of the article in sight; nothing until somebody begins to read it through. */
export function progressText(progress: Progress | null): { readonly text: string; readonly tooltip: string; readonly label: string } | undefined {
  if (!progress || (progress.reviewed === 0 && !progress.done)) return undefined;
  const { reviewed, total, done } = progress;
  const names = `${reviewed} of ${total} names`;
  if (done) return { text: '$(pass-filled) Reviewed', tooltip: `You have finished this article: ${names} are marked by hand.`, label: `Crosscheck: this article is reviewed, ${names} marked` };
  return { text: `$(checklist) ${reviewed}/${total}`, tooltip: `${names} of this article reviewed. Click to go to the next.`, label: `Crosscheck: ${names} of this article reviewed` };
}
