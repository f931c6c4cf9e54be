// Installs the server host: code-server, which carries VS Code's workbench and extension host, from the npm registry
// into .host/. Its own install scripts fetch from elsewhere and compile, so none of them runs (--ignore-scripts); what
// they would have done and we need is done here. See ../README.md.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const ripgrep = '1.18.0';

/**
 * The two ends of the range of VS Code that we support: `oldest` is what `engines.vscode` names.
 * @type {Record<'newest' | 'oldest', { codeServer: string, vscode: string, node: string }>}
 */
export const hosts = {
  newest: { codeServer: '4.139.1', vscode: '1.139.0', node: '24.21.0' },
  oldest: { codeServer: '4.100.3', vscode: '1.100.0', node: '20.20.2' },
};

/** @typedef {keyof typeof hosts} HostName */
/** @typedef {{ name: HostName, node: string, main: string }} Host `node` runs `main`, the server's program. */

/** Why the server host cannot run on this machine, or undefined when it can. */
export function whyNoHost() {
  if (process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)) return undefined;
  return `the server host runs on Linux only (this is ${process.platform}-${process.arch}): install VS Code or set VSCODE_EXECUTABLE`;
}

/**
 * Installs a host unless it is there already.
 * @param {HostName} name
 * @param {(line: string) => void} [log]
 * @returns {Promise<Host>}
 */
export async function installHost(name, log = () => {}) {
  const reason = whyNoHost();
  if (reason) throw new Error(reason);

  const { codeServer, node } = hosts[name];
  const home = path.join(root, '.host', `code-server-${codeServer}`);
  if (!existsSync(home)) {
    log(`Installing VS Code as a server (code-server ${codeServer}) into .host, once`);
    await mkdir(path.dirname(home), { recursive: true });
    // Renamed only when whole, so that an install that was cut off is never taken for one that is done.
    const partial = await mkdtemp(`${home}.partial-`);
    try {
      await install(partial, codeServer, node);
      await rename(partial, home).catch((error) => {
        if (!existsSync(home)) throw error; // someone else finished first
      });
    } finally {
      await rm(partial, { recursive: true, force: true });
    }
  }
  return {
    name,
    node: path.join(home, 'node_modules', nodePackage(), 'bin', 'node'),
    main: path.join(home, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

/** @param {string} home @param {string} codeServer @param {string} node */
async function install(home, codeServer, node) {
  const rg = `@vscode/ripgrep-linux-${process.arch}`;
  await writeFile(path.join(home, 'package.json'), '{ "private": true }\n');
  await npmInstall(home, [`code-server@${codeServer}`, `${rg}@${ripgrep}`, `${nodePackage()}@${node}`]);

  const vscode = path.join(home, 'node_modules', 'code-server', 'lib', 'vscode');
  await npmInstall(vscode);
  await npmInstall(path.join(vscode, 'extensions'));
  await symlink('node_modules', path.join(vscode, 'node_modules.asar'));

  // Older servers expect ripgrep where its install script would have downloaded it; newer ones bring it.
  const oldRipgrep = path.join(vscode, 'node_modules', '@vscode', 'ripgrep');
  if (existsSync(oldRipgrep)) {
    await cp(path.join(home, 'node_modules', rg, 'bin', 'rg'), path.join(oldRipgrep, 'bin', 'rg'));
  }
  await readFile(path.join(vscode, 'out', 'server-main.js'));
}

const nodePackage = () => `node-linux-${process.arch}`;

/** @param {string} cwd @param {string[]} [packages] @returns {Promise<void>} */
function npmInstall(cwd, packages = []) {
  const args = ['install', '--ignore-scripts', '--no-save', '--omit=dev', '--engine-strict=false', '--no-audit', '--no-fund', '--loglevel=error', ...packages];
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
    npm.on('error', reject);
    npm.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`npm ${args.join(' ')} failed in ${cwd}`))));
  });
}
