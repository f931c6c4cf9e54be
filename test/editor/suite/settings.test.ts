import * as vscode from 'vscode';
import { closeAll, DEPTH, depthConflict, eventually, problemsOf, set } from './support.ts';

describe('Settings', () => {
  before(closeAll);
  afterEach(async () => {
    await set('crosscheck.rules', undefined);
    await set('crosscheck.articles.exclude', undefined);
    await eventually('as before', () => depthConflict()?.severity === vscode.DiagnosticSeverity.Warning);
  });

  it('turns a rule off and on', async () => {
    await eventually('reported', () => depthConflict());
    await set('crosscheck.rules', { [DEPTH.rule]: 'off' });
    await eventually('not reported', () => !depthConflict());
  });

  it("changes a rule's severity", async () => {
    await set('crosscheck.rules', { [DEPTH.rule]: 'information' });
    await eventually('for information', () => depthConflict()?.severity === vscode.DiagnosticSeverity.Information);
  });

  it('leaves out what is excluded', async () => {
    await set('crosscheck.articles.exclude', [DEPTH.file]);
    await eventually('nothing is reported there', () => problemsOf(DEPTH.file).length === 0);
    await eventually('nor because of it', () => !depthConflict(DEPTH.other));
  });
});
