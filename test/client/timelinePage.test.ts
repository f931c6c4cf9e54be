import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { timelinePage } from '../../client/src/features/timelinePage.ts';
import type { EventItem } from '../../server/src/lsp/protocol.ts';
import { findChromium, howToInstall } from '../editor/host/chromium.mjs';
import { openPage } from '../editor/host/page.mjs';

/** The page runs as in VS Code, under its own content policy, but what VS Code gives it comes from here. */
const ORIGIN = 'http://timeline.invalid';
const HOSTILE = '</script><img src=x onerror="window.hacked=1"><b>[link](command:x)</b>';

const event = (id: string, change: Partial<EventItem> = {}): EventItem => ({
  id, label: `Event ${id}`, type: 'meeting', when: '3 May 2024', start: '2024-05-03', end: '2024-05-03', occurrence: 'happened', certain: true, confirmed: false,
  participants: [], articles: 1, mentions: [{ uri: `file:///articles/${id}.txt`, range: { start: { line: 3, character: 5 }, end: { line: 3, character: 9 } }, text: `words of ${id}` }],
  ...change,
});
const ilves = { role: 'agent', name: 'Mara Ilves', entity: 'person:mara-ilves' };
const EVENTS: EventItem[] = [
  event('a', { participants: [ilves], articles: 3 }),
  event('b', { label: HOSTILE, occurrence: 'planned', start: '2024-05-20', end: '2024-05-21', when: '20 to 21 May 2024' }),
  event('c', { participants: [ilves], confirmed: true, start: '2024-06-02', end: '2024-06-02', when: '2 June 2024' }),
  event('d', { occurrence: 'denied', when: undefined, start: undefined, end: undefined, certain: false }),
];

const chromium = findChromium();
if (!chromium) console.warn(`The tests of the timeline's page are skipped: ${howToInstall}`);

describe.skipIf(!chromium)('the timeline', () => {
  let browser: Browser;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    ({ browser, page } = await openPage(chromium ?? '', { width: 900, height: 700 }));
    const bundle = await build({ entryPoints: ['client/timeline/main.ts'], bundle: true, format: 'iife', write: false });
    const files: Record<string, [type: string, body: string]> = {
      '/': ['text/html', timelinePage({ nonce: 'n', source: ORIGIN, script: '/timeline.js', style: '/timeline.css' })],
      '/timeline.js': ['text/javascript', bundle.outputFiles[0]?.text ?? ''],
      '/timeline.css': ['text/css', await readFile('media/timeline.css', 'utf8')],
    };
    await page.route('**/*', async (route) => {
      const [contentType, body] = files[new URL(route.request().url()).pathname] ?? [];
      if (body === undefined) problems.push(`asked for ${route.request().url()}`);
      await (body === undefined ? route.abort() : route.fulfill({ contentType, body }));
    });
    await page.addInitScript('window.sent = []; window.acquireVsCodeApi = () => ({ postMessage: (m) => sent.push(m), getState: () => window.kept, setState: (s) => { window.kept = s; } });');
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  });
  afterAll(() => browser.close());

  const give = (events: readonly EventItem[]): Promise<void> => page.evaluate(`window.postMessage(${JSON.stringify({ type: 'events', events })})`);
  const opened = (): Promise<string[]> => page.evaluate('sent.filter((m) => m.type === "open").map((m) => m.place.uri)');
  const names = (): Promise<string[]> => page.getByRole('option').and(page.locator('.mark')).evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));

  beforeEach(async () => {
    problems = [];
    await page.goto(`${ORIGIN}/`);
    await give(EVENTS);
    await page.locator('.mark text').first().waitFor();
  });

  it('asks for events when it is there, and nothing else', async () => {
    expect(await page.evaluate('sent')).toEqual([{ type: 'ready' }]);
  });

  it('names every event for a screen reader, with all that shapes and marks say', async () => {
    expect(await names()).toEqual([
      'Event a, 3 May 2024, happened, 3 articles',
      `${HOSTILE}, 20 to 21 May 2024, planned, 1 article`,
      'Event c, 2 June 2024, happened, confirmed, 1 article',
    ]);
    expect(await page.locator('#summary').textContent()).toBe('4 events, 1 of them without a date: in the list only');
  });

  it('tells what is planned by shape and by word', async () => {
    const shapes = await page.locator('#marks .shape').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
    expect(shapes[0]).not.toBe(shapes[1]);
    expect(shapes[0]).toBe(shapes[2]);
    expect(await page.locator('.mark.planned text').textContent()).toContain('(planned)');
  });

  it('shows text of articles as text', async () => {
    await page.locator('.mark.planned').click();
    await page.locator('#as-list').click();
    expect(await page.locator('#list').textContent()).toContain(HOSTILE);
    expect(await page.locator('img, b, a').count()).toBe(0);
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(problems).toEqual([]);
  });

  it('goes from event to event and to the words by key', async () => {
    await page.locator('#zoom-all').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#details h2').textContent()).toBe(HOSTILE);
    expect(await opened()).toEqual(['c', 'b', 'a'].map((id) => `file:///articles/${id}.txt`));
  });

  it('goes to the words on a click, and to each place below', async () => {
    await page.locator('.mark', { hasText: 'Event c' }).click();
    await page.locator('#details').getByRole('button', { name: 'c.txt, line 4: words of c' }).click();
    expect(await opened()).toEqual(['file:///articles/c.txt', 'file:///articles/c.txt']);
  });

  it('shows only what involves somebody', async () => {
    await page.getByLabel('With').selectOption('Mara Ilves');
    await expect.poll(names).toEqual(['Event a, 3 May 2024, happened, 3 articles', 'Event c, 2 June 2024, happened, confirmed, 1 article']);
    expect(await page.getByLabel('With').locator('option').allTextContents()).toEqual(['Everybody and everything', 'Mara Ilves (2)']);
  });

  it('zooms by key and button, and shows all again', async () => {
    const range = (): Promise<string | null> => page.locator('#range').textContent();
    await page.locator('#zoom-all').click();
    const all = await range();
    await page.locator('.mark').first().focus();
    await page.keyboard.press('+');
    expect(await range()).not.toBe(all);
    await page.keyboard.press('0');
    expect(await range()).toBe(all);
  });

  it('lists all events under their dates, without a date last', async () => {
    await page.locator('#as-list').click();
    expect(await page.locator('#list h2').allTextContents()).toEqual(['2024', 'No date']);
    await page.getByRole('button', { name: 'Event d' }).click();
    expect(await opened()).toEqual(['file:///articles/d.txt']);
    await page.locator('summary').first().click();
    await page.getByRole('button', { name: 'a.txt, line 4: words of a' }).waitFor();
  });

  it('keeps what is shown and chosen when the events change', async () => {
    await page.getByLabel('With').selectOption('Mara Ilves');
    await page.locator('.mark').first().click();
    const range = await page.locator('#range').textContent();
    await give([event('z', { start: '1901-01-01', end: '1901-12-31', participants: [ilves] }), ...EVENTS]);
    await expect.poll(() => page.locator('#summary').textContent()).toBe('3 events');
    expect(await page.locator('#range').textContent()).toBe(range);
    expect(await page.locator('#details h2').textContent()).toBe('Event a');
  });

  it('says so when there is no event, and throws for no date', async () => {
    await give([]);
    await expect.poll(() => page.locator('#summary').textContent()).toBe('0 events');
    await give([event('x', { start: '2024-99-99', end: 'never' }), event('y', { start: '2024-05-03', end: '2020-01-01' })]);
    await expect.poll(names).toHaveLength(1);
    expect(problems).toEqual([]);
  });
});
