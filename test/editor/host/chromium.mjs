// Finds the browser that shows the server host, and installs it where that is possible without asking.
import { execFileSync, spawnSync } from 'node:child_process';
import { onPath } from './which.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const packages = ['chromium', 'fonts-dejavu-core'];

/** What to do on a machine where `ensureChromium` finds no way. */
export const howToInstall = `install Chromium: sudo apt-get install ${packages.join(' ')} (or name one in CHROMIUM)`;

/**
 * The path of a Chromium: the one that CHROMIUM names, else one on the PATH, else (on Debian, as root or where sudo
 * asks for no password) one that apt-get installs; undefined when there is none and none can be had.
 * @param {(line: string) => void} [log]
 */
export function ensureChromium(log = () => {}) {
  return findChromium() || (install(log) ? onPath(names) : undefined);
}

/** The path of a Chromium that is there already. */
export function findChromium() {
  return process.env['CHROMIUM'] || onPath(names);
}

/** @param {(line: string) => void} log */
function install(log) {
  const apt = onPath(['apt-get']);
  if (!apt) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;

  log(`Installing ${packages.join(' and ')}, once`);
  const aptGet = (/** @type {string[]} */ ...args) => {
    const command = [...(isRoot ? [] : ['sudo', '-n']), apt, ...args];
    execFileSync(/** @type {string} */ (command[0]), command.slice(1), {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  try {
    aptGet('update', '-qq');
    aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
    return true;
  } catch (error) {
    log(`apt-get failed: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}
