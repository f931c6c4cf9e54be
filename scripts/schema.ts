// Writes the shapes that the command line prints and reads as JSON Schema: docs/schema/*.json.
//   npm run schema
import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchemas } from '../server/src/cli/contract.ts';

async function main(): Promise<void> {
  await mkdir('docs/schema', { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) await writeFile(`docs/schema/${name}.json`, `${JSON.stringify(schema, undefined, 2)}\n`);
}

void main();
