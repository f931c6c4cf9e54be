import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Asks the server host for a picture of the window as it is now, and waits for it: test/editor/output/NAME.png.
 * Desktop VS Code takes none.
 */
export async function picture(name: string): Promise<void> {
  const folder = process.env['EDITOR_CAMERA'];
  if (!folder) return;
  const file = path.join(folder, `${name}.png`);
  rmSync(file, { force: true });
  console.log(`@@screenshot ${name}`);
  for (let i = 0; i < 100 && !existsSync(file); i++) await setTimeout(100);
}
