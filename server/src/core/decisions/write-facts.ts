import { addEntry, apply, listFile, proven, unreadable, type Fields, type Written } from './edit-list.ts';
import { factKey, readFacts, type Fact } from './facts.ts';
import { writtenRange } from './fields.ts';

const fileOf = listFile('facts', 'What the reader of these articles holds true');

/** Adds a fact to the text of `facts.yaml`. One that is there already is left to the reader. */
export function writeFact(text: string, fact: Fact): Written {
  const { decisions, problems } = readFacts(text);
  if (!decisions) return unreadable(fileOf(text), problems);
  const known = decisions.find((each) => factKey(each) === factKey(fact));
  if (known) return { reason: `newsmodel/facts.yaml says already of "${fact.subject}": ${fact.attribute} ${known.values.join(', ')}. Change it there.` };
  const made = addEntry(fileOf(text), fieldsOf(fact));
  if ('reason' in made) return made;
  const after = readFacts(apply(text, made.change)).decisions;
  return proven(fileOf(text), made, JSON.stringify(after) === JSON.stringify([...decisions, fact]));
}

function fieldsOf({ subject, attribute, values: [value = '', ...more], range, source }: Fact): Fields {
  return [['subject', subject], ['attribute', attribute], ['value', more.length > 0 ? [value, ...more] : value], ...(range ? [['when', writtenRange(range)] as const] : []), ['source', source]];
}
