import type { Corpus } from '../../core/corpus.ts';
import type { Analysis, EntityMention, ModelEntity } from '../../core/types.ts';
import { link, plain, strong, type Card, type Row } from '../card.ts';
import { entityNamed, mentionsOf } from '../mentions.ts';
import { count, typeName } from '../words.ts';
import { allMentions, eventList } from './parts.ts';

/** Who or what the words name, where else, and in which events. */
export function entityCard(corpus: Corpus, analysis: Analysis, mention: EntityMention): Card {
  const local = entityNamed(analysis, mention.entity);
  const known = corpus.entityOf(analysis.article, mention.entity);
  const roles = (known ?? local)?.roles ?? [];
  const what = [typeName[known?.type ?? mention.type], ...roles.slice(0, 2), ...(local?.of ? [`of ${local.of}`] : [])];
  return {
    span: mention,
    title: [strong(known?.name ?? local?.name ?? mention.text), plain(` — ${what.join(', ')}`)],
    lines: [known ? knownLine(known) : [plain(`${count(mentionsOf(analysis, mention.entity).length, 'mention')} in this article`)]],
    lists: known ? eventList(corpus.eventsWith(known.id, analysis.article)) : [],
    footer: [...(known ? [link('Event model', { to: 'model', id: known.id })] : []), allMentions(analysis, mention)],
  };
}

/** "14 mentions in 5 articles · also "Xi", "President Xi"". */
function knownLine({ name, aliases, mentionCount, articles }: ModelEntity): Row {
  const others = aliases.filter((alias) => alias !== name).slice(0, 4).map((alias) => `"${alias}"`);
  const also = others.length > 0 ? ` · also ${others.join(', ')}` : '';
  return [plain(`${count(mentionCount, 'mention')} in ${count(articles, 'article')}${also}`)];
}
