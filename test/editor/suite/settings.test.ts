import * as vscode from 'vscode';
import { closeAll, eventually, problemsOf, ruleOf, set } from './support.ts';

const WRONG = 'takeover/clyde-courier-greenock.txt';
const RULE = 'figure.scale-slip';

const slip = (): vscode.Diagnostic | undefined => problemsOf(WRONG).find((problem) => ruleOf(problem) === RULE);

describe('Settings', () => {
  before(closeAll);
  afterEach(async () => {
    await set('crosscheck.rules', undefined);
    await set('crosscheck.articles.exclude', undefined);
    await eventually('as before', slip);
  });

  it('turns a rule off and on', async () => {
    await eventually('reported', slip);
    await set('crosscheck.rules', { [RULE]: 'off' });
    await eventually('not reported', () => !slip());
  });

  it('changes a rule\'s severity', async () => {
    await set('crosscheck.rules', { [RULE]: 'information' });
    await eventually('for information', () => slip()?.severity === vscode.DiagnosticSeverity.Information);
  });

  it('leaves out what is excluded', async () => {
    await set('crosscheck.articles.exclude', ['takeover/**']);
    await eventually('nothing is reported there', () => problemsOf(WRONG).length === 0);
  });
});
