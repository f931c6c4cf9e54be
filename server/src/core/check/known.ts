import type { ArticleDecisions } from '../decisions/index.ts';
import { addTo } from '../collections.ts';
import { conceptsOfName, withoutCareer } from '../model/decided-events.ts';
import type { EntityIndex } from '../model/entities.ts';
import type { EventIndex } from '../model/events.ts';
import type { Analysis } from '../types.ts';
import type { Known } from './rule.ts';

/** What the reader holds true, as an article sees it. */
export function knownOf(analysis: Analysis, { facts = [], events: decisions = [] }: Partial<Pick<ArticleDecisions, 'facts' | 'events'>> = {}, entities: EntityIndex, events: EventIndex): Known {
  const { article } = analysis;
  const byConcept = new Map<string, Set<string>>();
  for (const { id } of facts.length + decisions.length > 0 ? analysis.entities : []) addTo(byConcept, withoutCareer(entities.idOf(article, id) ?? ''), id);
  return {
    facts,
    events: decisions,
    called: (name) => conceptsOfName(name).flatMap((concept) => [...(byConcept.get(concept) ?? [])]),
    decided: (event) => events.decidedOf(article, event)?.entry,
  };
}
