import type { WorkspaceEdit } from 'vscode-languageserver';
import { writeEntities, writeEvents } from '../core/decisions/index.ts';
import { entityChanges } from '../ide/decide/entities.ts';
import { eventChanges } from '../ide/decide/events.ts';
import { entityItems, entityMentions, eventItems, type MentionItem } from '../ide/items.ts';
import { markDecision } from './annotations.ts';
import { conflictDecision, conflictList } from './conflicts.ts';
import { decisionEdit, withPaths } from './decision-edits.ts';
import { parse } from './guard.ts';
import {
  CONFLICTS, DECIDE, DecideParams, ENTITIES, ENTITY_MENTIONS, EntityMentionsParams, EVENTS, MODEL_CHANGED, MOST_MENTIONS,
  type ConflictList, type EntityList, type EntityMentions, type EventList, type ModelMention,
} from './protocol.ts';
import { idOf, type Session } from './session.ts';
import { Debouncer } from './timing.ts';

/** How long after the last change views are told: they ask for everything again. */
const REST_MS = 400;

/** Lists of the model for views, made when they are asked for, and the decisions that are taken there. */
export class Views {
  private told: number | undefined;
  private readonly tell: Debouncer;

  constructor(private readonly session: Session) {
    const { connection, guard, corpus } = session;
    this.tell = new Debouncer(REST_MS, guard.safely('modelChanged', () => connection.sendNotification(MODEL_CHANGED)));
    connection.onRequest(EVENTS, guard.request('events', async (): Promise<EventList> => {
      await this.upToDate();
      return { events: eventItems(corpus, MOST_MENTIONS).map((item) => ({ ...item, participants: [...item.participants], mentions: item.mentions.map((each) => this.mention(each)) })) };
    }));
    connection.onRequest(ENTITIES, guard.request('entities', async (): Promise<EntityList> => {
      await this.upToDate();
      return { entities: entityItems(corpus).map(({ aliases, decided, ...item }) => ({ ...item, aliases: [...aliases], decided: decided ?? false })) };
    }));
    connection.onRequest(ENTITY_MENTIONS, guard.request('entityMentions', async (params): Promise<EntityMentions> => {
      const { id } = parse(EntityMentionsParams, params);
      await this.upToDate();
      return { mentions: entityMentions(corpus, id, MOST_MENTIONS).map((each) => this.mention(each)) };
    }));
    connection.onRequest(CONFLICTS, guard.request('conflicts', async (): Promise<ConflictList> => {
      await this.upToDate();
      await session.check();
      return { conflicts: conflictList(session) };
    }));
    connection.onRequest(DECIDE, guard.request('decide', async (params) => {
      const { decision } = parse(DecideParams, params);
      await session.upToDate();
      const edit = this.decide(decision);
      return typeof edit === 'string' ? { problem: edit } : { edit };
    }));
  }

  /** Reads what editors hold and the reader has decided. */
  private async upToDate(): Promise<void> {
    this.session.library.refresh();
    await this.session.decide();
  }

  private mention({ place, text }: MentionItem): ModelMention {
    return { ...this.session.positions.location(place), text };
  }

  /** The edit that writes a decision, or why there is none. */
  private decide({ articles: uris, ...decision }: DecideParams['decision']): WorkspaceEdit | string {
    const { corpus, library } = this.session;
    if (decision.kind.startsWith('mark.') || decision.kind === 'article.reviewed') return markDecision(this.session, decision);
    if (decision.kind.startsWith('conflict.')) return conflictDecision(this.session, decision);
    const wish = { ...decision, articles: uris?.map(idOf) };
    const article = firstArticle(this.session, wish.ids, wish.articles);
    if (article === undefined) return 'The articles have changed, and this is no longer in the model. Look at the list again.';
    const decided = library.decisionsAround(article);
    if (wish.kind.startsWith('entity.')) {
      const changes = entityChanges(corpus, wish, { known: decided?.entities ?? [], pathOf: (id) => library.pathBeside(article, id) });
      return 'problem' in changes ? changes.problem : decisionEdit(this.session, article, 'entities', (text) => writeEntities(text, changes));
    }
    const changes = eventChanges(corpus, wish, decided?.events ?? []);
    return 'problem' in changes ? changes.problem : decisionEdit(this.session, article, 'events', (text) => writeEvents(text, changes.map((change) => withPaths(this.session, article, change))));
  }

  /** Tells the client, when nothing has changed for a while, that the model may be another. */
  refresh(): void {
    const { revision } = this.session.library;
    if (this.told === revision) return;
    this.told = revision;
    this.tell.schedule();
  }
}

/** An article that tells of an event or entity, of those that the decision is on, if any: its folder keeps the decision. */
function firstArticle({ corpus }: Session, ids: readonly string[], articles?: readonly string[]): string | undefined {
  const id = ids[0]!;
  const mentions = corpus.entityWith(id)?.mentions ?? corpus.events().find((event) => event.id === id)?.mentions;
  return (articles ? mentions?.find(({ article }) => articles.includes(article)) : mentions?.[0])?.article;
}
