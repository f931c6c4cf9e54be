import { createCorpus, type Corpus } from '../../../server/src/core/corpus.ts';
import type { Location, Span } from '../../../server/src/core/types.ts';

/** An article whose people, dates and figures nobody could miss. The story and the people are invented. */
export const HARBOUR = `---
title: Storm damages the harbour of Turku
source: Aura Post
published: 2024-03-05
---
Storm damages the harbour of Turku

TURKU, Finland, March 5, 2024 - A storm damaged the harbour of Turku on Monday, March 4, 2024, and injured 24 people, the police said.

"On March 4, 2024 I lost my boat," said Aino Hakala, who works in the harbour.

What happens next

Mayor Pekka Rautio said the harbour would open on Friday. Hakala hopes for help. "It has to come soon," Rautio said.

Advertisement
Also Read | Ten boats to buy this spring
`;

/** Tells of the same storm, with another number of people injured. */
export const FERRIES = `---
title: No ferries from Turku after the storm
source: Baltic Ferry News
published: 2024-03-05
---
No ferries from Turku after the storm

TURKU, Finland, March 5, 2024 - The storm that damaged the harbour of Turku on Monday, March 4, 2024, injured 42 people, the police said.

Mayor Pekka Rautio thanked Aino Hakala.
`;

export const corpusOf = (texts: Readonly<Record<string, string>>): Corpus => {
  const corpus = createCorpus();
  for (const [id, text] of Object.entries(texts)) corpus.put({ id, text });
  return corpus;
};

export const storm = (): Corpus => corpusOf({ 'harbour.txt': HARBOUR, 'ferries.txt': FERRIES });

export const wordsAt = (corpus: Corpus, article: string, { start, end }: Span): string => corpus.get(article)!.text.slice(start, end);

export const placeText = (corpus: Corpus, place: Location): string => `${place.article}: ${wordsAt(corpus, place.article, place)}`;
