// Shows the server host's workbench in headless Chromium.
import { chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No host but this machine can be reached, whatever a page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/**
 * The workbench's address for a folder or a .code-workspace file.
 * @param {import('./server.mjs').Server} server
 * @param {string} target
 * @param {[string, string][]} [payload] pairs for the workbench's environment
 */
export function workbenchAddress(server, target, payload = []) {
  const address = new URL(server.address);
  address.searchParams.set(target.endsWith('.code-workspace') ? 'workspace' : 'folder', target);
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** A file of this machine as the page names it. @param {import('./server.mjs').Server} server @param {string} file */
export const remoteUri = (server, file) => `vscode-remote://127.0.0.1:${server.port}${encodeURI(file)}`;

/**
 * Opens a browser with one empty page; the caller closes the browser.
 * @param {string} executablePath
 * @param {{ width?: number, height?: number, scale?: number }} [size]
 */
export async function openPage(executablePath, { width = 1280, height = 800, scale = 1 } = {}) {
  const browser = await chromium.launch({ executablePath, args: flags, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false });
  try {
    const context = await browser.newContext({ viewport: { width, height }, deviceScaleFactor: scale, reducedMotion: 'reduce', serviceWorkers: 'allow' });
    context.setDefaultTimeout(60_000); // far more than anything takes: machines are shared
    return { browser, page: await context.newPage() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
