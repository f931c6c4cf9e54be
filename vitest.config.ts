import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{core,ide,lsp,cli,client,workspace}/**/*.test.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
