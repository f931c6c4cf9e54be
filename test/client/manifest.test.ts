import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { ARTICLE_LANGUAGE, CLIENT_SETTINGS, COMMANDS, SECTION, TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/src/lsp/protocol.ts';

const { contributes } = manifest;

/** Ids of the commands that the client's sources register. */
function registered(): string[] {
  const files = ['extension.ts', 'features/articleSettings.ts', 'features/locations.ts', 'features/mentions.ts'];
  const sources = files.map((file) => readFileSync(`client/src/${file}`, 'utf8')).join('\n');
  return [...sources.matchAll(/commands\.register\('([^']+)'/g)].map((match) => match[1] ?? '');
}

describe('the manifest agrees with the protocol and the client', () => {
  it('declares and colours every semantic token type', () => {
    expect(contributes.semanticTokenTypes.map((type) => type.id).sort()).toEqual([...TOKEN_TYPES].sort());
    expect(Object.keys(contributes.semanticTokenScopes[0]?.scopes ?? {}).sort()).toEqual([...TOKEN_TYPES].sort());
  });

  it('declares every modifier', () => {
    expect(contributes.semanticTokenModifiers.map((modifier) => modifier.id)).toEqual([...TOKEN_MODIFIERS]);
  });

  it('declares the settings', () => {
    const properties = Object.keys(contributes.configuration.properties);
    expect(properties).toEqual(expect.arrayContaining([`${SECTION}.articles.include`, `${SECTION}.articles.exclude`, `${SECTION}.rules`]));
    expect(properties).toEqual(expect.arrayContaining(Object.values(CLIENT_SETTINGS)));
  });

  it('declares the commands that are registered, and no others', () => {
    expect(contributes.commands.map((command) => command.command).sort()).toEqual(registered().sort());
  });

  it('keeps the commands behind links out of the palette', () => {
    const palette = contributes.commands.map((command) => command.command);
    for (const command of Object.values(COMMANDS)) expect(palette).not.toContain(command);
  });

  it('names files that exist', () => {
    const language = contributes.languages.find((each) => each.id === ARTICLE_LANGUAGE);
    const paths = [manifest.icon, language?.configuration, language?.icon.light, language?.icon.dark, contributes.grammars[0]?.path];
    for (const path of paths) expect(path !== undefined && existsSync(path), path).toBe(true);
  });
});
