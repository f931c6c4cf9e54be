// What a person does and reads in the window, done for tests that run in its extension host (suite/hands.ts).

import { Workbench } from './workbench.mjs';

/**
 * What is done, in the window of the tests or in another one on the same folder.
 * @typedef {{ window?: 'other' } & ({ do: 'press', key: string }
 *   | { do: 'type', text: string }
 *   | { do: 'close' }
 *   | { do: 'command', name: string }
 *   | { do: 'open', file: string, line: number, column: number }
 *   | { do: 'click', selector: string, button?: 'left' | 'right' }
 *   | { do: 'read', selector: string, attribute?: string })} Action
 */

/**
 * Does it and answers what was read: the text, or an attribute, of each element.
 * @param {import('playwright-core').Page} page
 * @param {Action} action
 * @returns {Promise<string[]>}
 */
export async function act(page, action) {
  switch (action.do) {
    case 'press':
      await page.keyboard.press(action.key);
      return [];
    case 'type':
      await page.keyboard.type(action.text);
      return [];
    case 'command':
      await new Workbench(page).command(action.name);
      return [];
    case 'close':
      await page.close();
      // A window without the focus closes its lists of choices.
      await page.context().pages()[0]?.bringToFront();
      return [];
    case 'open':
      await new Workbench(page).open(action.file, action.line, action.column);
      return [];
    case 'click':
      await (await find(page, action.selector))?.first().click({ button: action.button ?? 'left', timeout: 5000 });
      return [];
    case 'read': {
      const found = await find(page, action.selector);
      const { attribute } = action;
      if (attribute === undefined) return (await found?.allTextContents()) ?? [];
      return Promise.all(((await found?.all()) ?? []).map(async (element) => (await element.getAttribute(attribute, { timeout: 5000 })) ?? ''));
    }
  }
}

/** The elements in the workbench, else in the first webview that has any. @param {import('playwright-core').Page} page @param {string} selector */
async function find(page, selector) {
  for (const frame of page.frames()) {
    const found = frame.locator(selector);
    if ((await found.count().catch(() => 0)) > 0) return found;
  }
  return undefined;
}
