// Writes the shapes that the command line prints and reads as JSON Schema: docs/schema/*.json.
//   npm run schema
import { mkdir, writeFile } from 'node:fs/promises';
import esbuild from 'esbuild';

const { outputFiles } = await esbuild.build({ entryPoints: ['server/src/cli/contract.ts'], bundle: true, platform: 'node', format: 'esm', write: false });
const { jsonSchemas } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

await mkdir('docs/schema', { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas())) await writeFile(`docs/schema/${name}.json`, `${JSON.stringify(schema, undefined, 2)}\n`);
