// Finds a desktop VS Code: one that is named or installed, else one that is downloaded.
import { SilentReporter, downloadAndUnzipVSCode } from '@vscode/test-electron';
import { fileURLToPath } from 'node:url';
import { onPath } from './which.mjs';

const cachePath = fileURLToPath(new URL('../../../.vscode-test', import.meta.url));

/** Whether a desktop program could show a window here. */
export function hasDisplay() {
  return process.platform !== 'linux' || ['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME'].some((name) => process.env[name]);
}

/** The VS Code that VSCODE_EXECUTABLE names, or undefined. */
export const namedDesktop = () => process.env['VSCODE_EXECUTABLE'] || undefined;

/** An installed VS Code, or undefined. */
export const installedDesktop = () => (hasDisplay() ? onPath(['code', 'codium', 'code-insiders']) : undefined);

/**
 * A VS Code from its download site, kept in .vscode-test, or undefined where the site is out of reach.
 * @param {string} version
 * @param {(line: string) => void} log
 */
export async function downloadedDesktop(version, log) {
  if (!hasDisplay()) return undefined;
  try {
    log(`Looking for VS Code (${version}) at its download site`);
    return await downloadAndUnzipVSCode({ version, cachePath, timeout: 10_000, reporter: new SilentReporter() });
  } catch (error) {
    log(`VS Code cannot be downloaded here: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}
