// What a person does and reads in the window, done for tests that run in its extension host (suite/hands.ts).
import path from 'node:path';
import { Workbench } from './workbench.mjs';

/**
 * What is done, in the window of the tests or in another one on the same folder. `window` opens that one anew, with a file.
 * @typedef {{ window?: 'other' } & ({ do: 'window', file: string }
 *   | { do: 'press', key: string }
 *   | { do: 'type', text: string }
 *   | { do: 'close' }
 *   | { do: 'command', name: string }
 *   | { do: 'goTo', line: number, column: number }
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
    case 'window':
      await new Workbench(page).hasOpen(path.basename(action.file));
      return [];
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
    case 'goTo':
      await new Workbench(page).goTo(action.line, action.column);
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

/** What stands in the window's tabs, lists of choices, messages and dialogs, and what has the focus. @param {import('playwright-core').Page} page */
export async function shown(page) {
  const parts = { tabs: '.tab', choices: '.quick-input-widget', messages: '.notification-list-item', dialogs: '.monaco-dialog-box', 'status bar': '.statusbar-item' };
  const told = await Promise.all(Object.entries(parts).map(async ([part, selector]) => `${part}: ${(await page.locator(selector).filter({ visible: true }).allInnerTexts()).join(' | ').replace(/\s+/g, ' ')}`));
  const focus = await page.locator(':focus').evaluateAll((elements) => elements.map(({ tagName, className }) => `${tagName} ${className}`).join());
  return [...told, `focus: ${focus}`].join('\n');
}
