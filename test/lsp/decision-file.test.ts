import { beforeEach, describe, expect, it } from 'vitest';
import type { CompletionList, Hover, Location, MarkupContent, TextEdit } from 'vscode-languageserver-protocol';
import { COMMANDS, MODEL_LOCATION } from '../../server/src/lsp/protocol.ts';
import { FIRST, SECOND } from './support/articles.ts';
import { cursor, Folder, MODERN, start, textIn, type Client } from './support/client.ts';
import { applied } from './support/edits.ts';

const EVENTS = 'newsmodel/events.yaml';

const YAML = `events:
  - id: mill-fire
    label: The fire at the mill
    type: visit
    when: 2024-03-05
    participants: [Pekka Rautio]
    mentions:
      - {words: visit, with: Pekka Rautio}
`;

let files: Folder;
let client: Client;

beforeEach(async () => {
  files = new Folder({ 'first.txt': FIRST, 'below/second.txt': SECOND, [EVENTS]: YAML });
  client = await start({ folders: [files], initializationOptions: { commands: true } });
  await client.ready();
});

const place = (text: string, words: string) => cursor(text.replace(words, `${words.slice(0, 1)}<|>${words.slice(1)}`)).position;
const hover = async (uri: string, text: string, words: string): Promise<string> => ((await client.at<Hover | null>('textDocument/hover', uri, place(text, words)))?.contents as MarkupContent | undefined)?.value ?? '';

describe('a file of decisions in an editor', () => {
  it('is completed: what is chosen takes the place of what was typed', async () => {
    const marked = YAML.replace('[Pekka Rautio]', '[Pekka Rautio, Ai<|>]');
    const { text, position } = cursor(marked);
    await client.open(files.uri(EVENTS), text, 'yaml');
    const { items, isIncomplete } = await client.at<CompletionList>('textDocument/completion', files.uri(EVENTS), position);
    expect([isIncomplete, items.map(({ label }) => label)]).toEqual([false, ['Aino Hakala']]);
    expect(applied(text, [items[0]!.textEdit as TextEdit])).toContain('[Pekka Rautio, Aino Hakala]');
    // Not in articles.
    expect(await client.at('textDocument/completion', files.uri('first.txt'), { line: 0, character: 3 })).toBeNull();
  });

  it('explains its keys and names, and leads to the articles', async () => {
    const uri = files.uri(EVENTS);
    expect(await hover(uri, YAML, 'participants')).toContain('Who takes part');
    expect(await hover(uri, YAML, 'mill-fire')).toMatch(/The fire at the mill.*event[\s\S]*Tuesday, 5 March 2024[\s\S]*first in \[first\.txt line 7\]\(file:/);
    const [visited] = await client.at<Location[]>('textDocument/definition', uri, place(YAML, 'mill-fire'));
    expect([visited!.uri, textIn(FIRST, visited!.range)]).toEqual([files.uri('first.txt'), 'visited']);
  });

  it('is where the hover over a confirmed event leads, and the model shows the event', async () => {
    const said = await hover(files.uri('first.txt'), FIRST, 'visited');
    expect(said).toContain('**The fire at the mill**');
    expect(said).toContain('Confirmed in newsmodel/events.yaml');
    expect(said).toContain(`[events.yaml](${files.uri(EVENTS)}#L2,9-L2,18)`);
    expect(said).toContain(`command:${COMMANDS.openLocation}`);
    expect(await client.request(MODEL_LOCATION, { id: 'mill-fire' })).not.toBeNull();
  });

  it('asks for no completion in articles where a client can be told so', async () => {
    const able = await start({ folders: [files], capabilities: { ...MODERN, textDocument: { ...MODERN.textDocument, completion: { dynamicRegistration: true } } } });
    await able.ready();
    expect(able.initialized).not.toHaveProperty('capabilities.completionProvider');
    expect(able.registrations.find(({ method }) => method === 'textDocument/completion')?.registerOptions).toMatchObject({ documentSelector: [{ pattern: '**/newsmodel/*.yaml' }] });
  });
});
