import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Action } from '../host/hands.mjs';
import { eventually } from './support.ts';

// What the API does not reach (what a tree shows, the keys that are pressed, the inside of a webview) the server host does for a test. Desktop
// VS Code has no such hands: tests that need them skip there.
const folder = process.env['EDITOR_CAMERA'];

export const hasHands = Boolean(folder);

let asked = 0;

/** Does it in the window, or in another one on the same folder. */
export async function act(action: Action, seconds?: number): Promise<string[]> {
  const answer = `answer-${process.pid}-${++asked}`;
  const file = path.join(folder ?? '', `${answer}.json`);
  console.log(`@@act ${JSON.stringify({ answer, ...action })}`);
  const { read, error } = await eventually(`the window's answer to ${JSON.stringify(action)}`, () => JSON.parse(readFileSync(file, 'utf8')) as { read?: string[]; error?: string }, seconds);
  rmSync(file);
  if (read === undefined) throw new Error(error);
  return read;
}

/** Presses keys, one after the other. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await act({ do: 'press', key });
}

/** Types a text where the focus is. */
export async function type(text: string): Promise<void> {
  await act({ do: 'type', text });
}

/** Clicks the first element of the workbench, else of a webview. */
export async function click(selector: string): Promise<void> {
  await act({ do: 'click', selector });
}

/** The text, or an attribute, of each element that is shown. */
export function read(selector: string, attribute?: string): Promise<string[]> {
  return act({ do: 'read', selector, attribute });
}
