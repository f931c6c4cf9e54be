import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { sarifLog } from '../../server/src/cli/sarif.ts';
import { RULE_CODES } from '../../server/src/core/check/index.ts';
import { createCorpus } from '../../server/src/core/corpus.ts';
import { RULE_NAMES } from '../../server/src/lsp/settings.ts';
import { ARTICLE_LANGUAGE, CLIENT_SETTINGS, COMMANDS, SECTION, TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/src/lsp/protocol.ts';

const { contributes } = manifest;

/** Ids of the commands that the client's sources register. */
function registered(): string[] {
  const files = readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
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
    expect(properties).toEqual(expect.arrayContaining([`${SECTION}.articles.include`, `${SECTION}.articles.exclude`, `${SECTION}.rules`, `${SECTION}.tolerance`]));
    expect(properties).toEqual(expect.arrayContaining(Object.values(CLIENT_SETTINGS)));
  });

  it('knows all rules by name, and says of each what it looks for', () => {
    const { enum: names, enumDescriptions } = contributes.configuration.properties['crosscheck.rules'].propertyNames;
    expect(names).toEqual([...RULE_NAMES].sort());
    const about = new Map(names.map((name, i) => [name, enumDescriptions[i]]));
    const inSarif = sarifLog(createCorpus(), '.').runs[0]!.tool.driver.rules!;
    expect(inSarif.map(({ id }) => id)).toEqual([...RULE_CODES].sort());
    for (const { id, shortDescription } of inSarif) expect(shortDescription?.text).toBe(about.get(id));
  });

  it('has a page for each rule', () => {
    expect(readdirSync('docs/rules').map((file) => file.replace(/\.md$/, '')).sort()).toEqual([...RULE_NAMES].sort());
  });

  it('declares the commands that are registered, and no others', () => {
    expect(contributes.commands.map((command) => command.command).sort()).toEqual(registered().sort());
  });

  it('keeps the commands behind links out of the palette', () => {
    const palette = contributes.commands.map((command) => command.command);
    for (const command of Object.values(COMMANDS)) expect(palette).not.toContain(command);
  });

  it('keeps the commands that need an item of a view out of the palette', () => {
    const hidden = new Set(contributes.menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command));
    for (const { command } of contributes.menus['view/item/context']) expect(hidden).toContain(command);
  });

  it('offers only commands that exist, in menus and by key', () => {
    const declared = new Set(contributes.commands.map(({ command }) => command));
    const keys = contributes.keybindings.flatMap(({ command, args }) => args?.commands ?? [command]);
    const items: readonly { readonly command?: string; readonly submenu?: string }[] = Object.values(contributes.menus).flat();
    const used = [...items.flatMap(({ command }) => command ?? []), ...keys];
    expect(used.filter((command) => !command.startsWith('list.') && !declared.has(command))).toEqual([]);
    expect(items.flatMap(({ submenu }) => submenu ?? []).sort()).toEqual(contributes.submenus.map(({ id }) => id).sort());
    for (const { id } of contributes.submenus) expect(Object.keys(contributes.menus)).toContain(id);
  });

  it('links and follows only commands and views that exist in its walkthrough', () => {
    const declared = new Set(contributes.commands.map(({ command }) => command));
    const views = new Set(contributes.views.crosscheck.map(({ id }) => id));
    const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const linked = steps.flatMap(({ description }) => [...description.matchAll(/\(command:([\w.]+)\)/g)].map((match) => match[1]!));
    const followed = steps.flatMap((step) => ('completionEvents' in step ? step.completionEvents ?? [] : []));
    expect(linked.filter((command) => !command.startsWith('vscode.') && !declared.has(command) && !views.has(command.replace(/\.focus$/, '')))).toEqual([]);
    for (const event of followed) expect(event.startsWith('onContext:') || declared.has(event.replace('onCommand:', '')) || views.has(event.replace('onView:', '')), event).toBe(true);
  });

  it('welcomes the reader to every view, whether there are articles or not', () => {
    for (const { id } of contributes.views.crosscheck) {
      const when = contributes.viewsWelcome.filter(({ view }) => view === id).map((welcome) => welcome.when);
      expect(when, id).toContain('crosscheck.hasArticles');
      expect(when.some((each) => each.includes('!crosscheck.hasArticles')), id).toBe(true);
    }
  });

  it('names files that exist', () => {
    const language = contributes.languages.find((each) => each.id === ARTICLE_LANGUAGE);
    const paths = [manifest.icon, language?.configuration, language?.icon.light, language?.icon.dark, contributes.grammars[0]?.path,
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon), ...contributes.walkthroughs.flatMap(({ icon, steps }) => [icon, ...steps.map(({ media }) => media.svg)]), ...contributes.views.crosscheck.map(({ icon }) => icon)];
    for (const path of paths) expect(path !== undefined && existsSync(path), path).toBe(true);
  });
});
