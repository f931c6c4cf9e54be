import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hasHands } from './hands.ts';
import { ENTITIES, eventCount, EVENTS, goTo, PERSON, RENAMED, written } from './sideBar.ts';
import { closeAll, eventually, openArticle } from './support.ts';

// In a VS Code that is started again on the folder in which `views.test.ts` took its decisions.
describe('A second launch', () => {
  before(() => openArticle('takeover/clyde-courier-greenock.txt'));
  after(closeAll);

  it('reads the articles again', async () => {
    await eventually('events in the event model', async () => (await eventCount()) > 0);
  });

  it('has the decisions of the first, in its files, views and event model', async function () {
    if (!hasHands) this.skip();
    assert.ok(written(EVENTS).includes(RENAMED) && written(ENTITIES).includes(PERSON), 'the files are there');
    await goTo('Events', new RegExp(`^${RENAMED}, .*, confirmed,`));
    await goTo('Entities', /^Annika Stenmark \(the other\), person, .*decided by you$/);
    await goTo('Entities', /^Annika Stenmark, person, /);
    await goTo('Entities', new RegExp(`^${PERSON.replaceAll('.', '\\.')}, facility, .*decided by you$`));
    const model = await vscode.workspace.openTextDocument(vscode.Uri.parse('crosscheck-model:/event-model.txt'));
    await eventually('they are in the event model', () => [RENAMED, PERSON].every((each) => model.getText().includes(each)));
  });
});
