import { existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';
import { press, read } from './hands.ts';
import { eventually, pathOf } from './support.ts';

// The views of the side bar, as a reader with a keyboard goes through them.

export type View = 'Events' | 'Entities';

export const EVENTS = 'newsmodel/events.yaml';
export const ENTITIES = 'newsmodel/entities.yaml';
/** What the tests call an event and a person; the next launch finds them again. */
export const RENAMED = 'The founding of a company';
export const PERSON = 'Ailsa J. Mackellar';

/** What rows are, as a screen reader reads them. */
export const GROUP = /, \d+(?: events?)?$/;
export const EVENT = /, (?:happened|planned|possible|denied)(?:, confirmed)?, \d+ articles?$/;
export const NOT_CONFIRMED = /, (?:happened|planned|possible|denied), \d+ articles?$/;
export const SEVERAL = /, (?:[4-9]|\d{2}) events$/;

export const written = (file: string): string => (existsSync(pathOf(file)) ? readFileSync(pathOf(file), 'utf8') : '');
const rowsOf = (view: View): string => `.pane:has(.pane-header[aria-label*="${view}"]) .monaco-list-row`;
export const rows = (view: View): Promise<string[]> => read(rowsOf(view), 'aria-label');
export const focused = async (view: View): Promise<string> => (await read(`${rowsOf(view)}.focused`, 'aria-label'))[0] ?? '';
export const name = async (view: View): Promise<string> => (await read(`${rowsOf(view)}.focused .label-name`))[0] ?? '';

/** A view shows a change no later than this after the last one; what is in focus may not be then. */
const SETTLED_MS = 600;

/** Goes down from the first row of a view to one like this, and stays there. Groups on the way are opened when `into` says so. */
export const goTo = (view: View, like: RegExp, into: RegExp = GROUP): Promise<string> => eventually(`a row like ${like} in ${view}`, async () => {
  const row = await walkTo(view, like, into);
  await setTimeout(SETTLED_MS);
  return row !== undefined && (await focused(view)) === row && row;
});

/** Walks through the rows once; a view shows a change a moment after it was made. */
async function walkTo(view: View, like: RegExp, into: RegExp): Promise<string | undefined> {
  await eventually(`rows in ${view}`, async () => {
    await vscode.commands.executeCommand(`crosscheck.${view.toLowerCase()}.focus`);
    await vscode.commands.executeCommand('list.collapseAll');
    await vscode.commands.executeCommand('list.focusFirst');
    return (await focused(view)) !== '';
  });
  for (let row = await focused(view), last = ''; row !== last; row = await focused(view)) {
    if (like.test(row)) return row;
    last = row;
    if (into.test(row)) await enter(view);
    else await press('ArrowDown');
  }
  return undefined;
}

/** From a row to its first child. */
export async function enter(view: View): Promise<void> {
  const row = await focused(view);
  await eventually(`a row below ${row}`, async () => {
    await press('ArrowRight');
    return (await focused(view)) !== row;
  });
}

/** Selects the row in focus and the next one. Enter opens a row, too, and closes it again. */
export async function selectTwo(): Promise<void> {
  await press('Enter', 'Enter', 'Shift+ArrowDown');
  await setTimeout(SETTLED_MS); // the extension hears of it a little later
}

/** How many events there are, as the event model says. */
export async function eventCount(): Promise<number> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('crosscheck-model:/event-model.txt'));
  return Number(/: ([\d,]{1,9}) events/.exec(document.getText())?.[1]?.replace(/,/g, ''));
}

export const shown = (view: View, what: string, like: RegExp): Promise<string> => eventually(what, async () => (await rows(view)).find((row) => like.test(row)));

/** Answers what is asked under such a title by key. */
export async function answer(title: RegExp, ...keys: string[]): Promise<void> {
  await eventually(`asked ${title}`, async () => (await read('.quick-input-widget:visible .quick-input-title')).some((each) => title.test(each)));
  await press(...keys);
}
