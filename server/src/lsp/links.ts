import { eventIds } from '../core/decisions/index.ts';
import type { Location } from '../core/types.ts';
import type { Target } from '../ide/card.ts';
import type { Href } from '../ide/render.ts';
import type { Library } from '../workspace/library.ts';
import { COMMANDS, type OpenLocation, type Place } from './protocol.ts';
import type { Positions } from './positions.ts';
import type { Session } from './session.ts';

/**
 * Addresses of links in hovers. Places in files are plain `file:` links, which every editor opens and which need no trust; what only our
 * client can show is a command of its own, and a file link or nothing elsewhere.
 */
export function hrefs({ positions, library, client: { commands } }: Session): Href {
  const file = (place: Parameters<Positions['location']>[0]): string => {
    const location = positions.location(place);
    if (commands && !location.uri.startsWith('file:')) return command(COMMANDS.openLocation, location satisfies OpenLocation);
    const { start, end } = location.range;
    return `${location.uri}#L${start.line + 1},${start.character + 1}-L${end.line + 1},${end.character + 1}`;
  };
  return (target: Target) => {
    switch (target.to) {
      case 'place': return file(target.place);
      case 'model':
        if (commands) return command(COMMANDS.openLocation, { model: target.id } satisfies OpenLocation);
        return target.place && file(target.place);
      case 'entry': {
        const place = eventEntry(library, target.id);
        return place && file(place);
      }
      case 'mentions': {
        const { uri, range } = positions.location(target.place);
        return commands ? command(COMMANDS.showMentions, { uri, position: range.start } satisfies Place) : undefined;
      }
    }
  };
}

/** Where the id of an event stands in a file of decisions. */
export function eventEntry(library: Library, id: string): Location | undefined {
  for (const file of library.decisionFiles()) {
    const span = library.decisionKind(file) === 'events' ? eventIds(library.decisionText(file) ?? '').get(id) : undefined;
    if (span) return { article: file, ...span };
  }
  return undefined;
}

const command = (name: string, argument: OpenLocation | Place): string => `command:${name}?${encodeURIComponent(JSON.stringify([argument]))}`;
