// Opens VS Code with the extension on a folder of articles.
//
//   npm start [-- FOLDER]      (samples)
//
// VS Code is the one that VSCODE_EXECUTABLE names, else an installed one, else a downloaded one, else the server host:
// VS Code's workbench, served on this machine for any browser. PORT chooses the server's port.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadedDesktop, installedDesktop, namedDesktop } from '../test/editor/host/desktop.mjs';
import { endAsked } from '../test/editor/host/ending.mjs';
import { installHost, whyNoHost } from '../test/editor/host/install.mjs';
import { workbenchAddress } from '../test/editor/host/page.mjs';
import { startServer } from '../test/editor/host/server.mjs';
import { extensionsFolder } from '../test/editor/host/workbench.mjs';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
// npm runs scripts in the project's folder and tells where the person was.
const folder = path.resolve(process.env['INIT_CWD'] ?? '.', process.argv[2] ?? path.join(root, 'samples'));
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(`There is no folder ${folder}`);
  process.exit(2);
}

const desktop = namedDesktop() ?? installedDesktop() ?? (await downloadedDesktop('stable', console.log));
if (desktop) await openDesktop(desktop);
else await serve();

/** @param {string} program */
async function openDesktop(program) {
  // VS Code does not run as root with a profile of its own choice, nor in the sandbox.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox', '--user-data-dir', path.join(root, '.host', 'desktop')] : [];
  console.log(`Opening ${folder} in ${program}`);
  const child = spawn(program, ['--new-window', `--extensionDevelopmentPath=${root}`, ...asRoot, folder], { stdio: 'inherit' });
  process.exitCode = await new Promise((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1));
    child.on('error', (error) => (console.error(`${program}: ${error.message}`), resolve(1)));
  });
}

async function serve() {
  const reason = whyNoHost();
  if (reason) {
    console.error(reason);
    process.exit(1);
  }
  const host = await installHost('newest', console.log);
  const asked = endAsked();
  const extensionsDir = await extensionsFolder();
  try {
    const server = await startServer({ host, extensionsDir, home: path.join(root, '.host', 'home'), port: Number(process.env['PORT'] ?? 0) });
    console.log(`\nVS Code with Crosscheck is ready. Open this address in a browser on this machine:\n\n    ${workbenchAddress(server, folder)}\n\nCtrl+C ends it.`);
    const end = await Promise.race([asked, server.ended.then(() => undefined)]);
    await server.stop();
    if (end === undefined) {
      console.error('The server ended by itself');
      process.exitCode = 1;
    }
  } finally {
    await rm(extensionsDir, { recursive: true });
  }
}
