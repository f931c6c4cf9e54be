import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      // As esbuild's loader `binary` does it.
      name: 'binary',
      enforce: 'pre',
      load(id) {
        if (!id.endsWith('.bin')) return undefined;
        return `export default Uint8Array.from(atob("${readFileSync(id).toString('base64')}"), (character) => character.charCodeAt(0));`;
      },
    },
  ],
  test: {
    include: ['test/{core,ide,lsp,cli,client,workspace,export,pages}/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    testTimeout: 180_000, // far more than any takes: machines are shared
    maxWorkers: 2,
  },
});
