import * as vscode from 'vscode';
import type { EventItem } from '../../../../server/src/lsp/protocol.ts';
import type { CommandRegistry } from '../../commands.ts';
import type { Model } from '../../model.ts';
import { fileName } from '../../words.ts';
import { askName, chosen, pickArticles, pickOthers, sayWritten, toPart } from './asking.ts';
import type { Decisions } from './decide.ts';
import type { MentionNode } from './mentionItem.ts';
import { eventDescription } from './eventText.ts';
import type { EventNode, EventsNode } from './eventsView.ts';

const NONE = 'choose an event in the view "Events" first.';

/** The commands of the view "Events": each writes a decision on the events that are chosen there. */
export function registerEventCommands(commands: CommandRegistry, view: vscode.TreeView<EventsNode>, model: Model, decisions: Decisions): void {
  const events = (node: unknown, nodes: unknown): readonly EventItem[] =>
    chosen(view, (each): each is EventNode => each?.kind === 'event', NONE, node, nodes).map(({ event }) => event);
  const ids = (list: readonly EventItem[]): string[] => list.map(({ id }) => id);

  /** The events that are chosen, or the one and those that the reader picks. */
  const several = async (title: string, node: unknown, nodes: unknown): Promise<readonly EventItem[]> => {
    const list = events(node, nodes);
    const [first] = list;
    if (first === undefined || list.length > 1) return list;
    const others = await pickOthers(title, likeliest(first, await model.events()), (event) => ({
      label: event.label, description: eventDescription(event), detail: articlesOf(event),
    }));
    return others.length > 0 ? [first, ...others] : [];
  };

  commands.register('crosscheck.confirmEvent', (node, nodes) => decisions.decide({ kind: 'event.confirm', ids: ids(events(node, nodes)) }));
  commands.register('crosscheck.renameEvent', async (node) => {
    const [event] = events(node, undefined);
    const value = event && (await askName('Rename Event', event.label));
    if (event && value !== undefined) await decisions.decide({ kind: 'event.rename', ids: [event.id], value });
  });
  commands.register('crosscheck.mergeEvents', async (node, nodes) => {
    const list = await several('Merge: Which Events Are the Same?', node, nodes);
    if (list.length > 1) await decisions.decide({ kind: 'event.merge', ids: ids(list) });
  });
  commands.register('crosscheck.distinguishEvents', async (node, nodes) => {
    const list = await several('Which Events Are Different?', node, nodes);
    if (list.length > 1) await decisions.decide({ kind: 'event.distinguish', ids: ids(list) });
  });
  commands.register('crosscheck.splitEvent', async (node, nodes) => {
    const list = chosen(view, (each): each is EventNode | MentionNode => each?.kind === 'event' || each?.kind === 'mention', NONE, node, nodes);
    const [event] = list.flatMap((each) => (each.kind === 'event' ? [each.event] : []));
    const { id, articles } = toPart(list.filter((each) => each.kind === 'mention'), event ? [event.id] : []);
    const others = articles.length === 0 && event ? await pickArticles('Which Articles Tell of Another Event?', event.mentions) : articles;
    if (id !== undefined && others.length > 0) await decisions.decide({ kind: 'event.split', ids: [id], articles: [...others] });
  });
  commands.register('crosscheck.rejectEvent', async (node, nodes) => {
    const list = events(node, nodes);
    await sayWritten(list.map(({ label }) => label), 'no event', await decisions.decide({ kind: 'event.reject', ids: ids(list) }));
  });
}

/** Where it stands, which tells events of one name apart. */
const articlesOf = ({ mentions }: EventItem): string => [...new Set(mentions.map(({ uri }) => fileName(uri)))].join(', ');

/** The other events, those first that are most like this one: of its type, with the same people and places. */
function likeliest(event: EventItem, events: readonly EventItem[]): EventItem[] {
  const involved = new Set(event.participants.map(({ entity }) => entity));
  const likeness = (other: EventItem): number =>
    (other.type === event.type ? 1 : 0) + new Set(other.participants.map(({ entity }) => entity).filter((entity) => involved.has(entity))).size;
  return events.filter(({ id }) => id !== event.id).sort((a, b) => likeness(b) - likeness(a));
}
