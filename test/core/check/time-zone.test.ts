import { createCorpus } from '../../../server/src/core/corpus.ts';
import { cases } from '../../support/cases.ts';
import { conflictLines } from '../../support/corpus.ts';

const lines = (sentence: string): readonly string[] => {
  const corpus = createCorpus();
  corpus.put({ id: 'a', text: `A walk above the lake\n\nThe path above Norwick was closed for a while. ${sentence}\n`, published: '2013-07-20' });
  return conflictLines(corpus);
};

cases('time.zone finds', lines, [
  { input: 'The ferry left at 9 p.m. EDT (0500 GMT) that day.', expected: ['warning time.zone internal: a “9 p.m. EDT” / a “0500 GMT”'] },
  { input: 'The ferry left at 3:10 p.m. CET, or 1510 GMT.', expected: ['warning time.zone internal: a “3:10 p.m. CET” / a “1510 GMT”'] },
  { input: 'The ferry left at 3 p.m. Moscow time (1500 GMT) that day.', expected: ['warning time.zone internal: a “3 p.m.” / a “1500 GMT”'] },
  { input: 'The ferry left at 8:20 a.m. Eastern time (1420 GMT) that day.', expected: ['warning time.zone internal: a “8:20 a.m.” / a “1420 GMT”'] },
  { input: 'The ferry left at 7:37 a.m. local time (2317 GMT) that day.', expected: ['warning time.zone internal: a “7:37 a.m. local time” / a “2317 GMT”'] },
  { input: 'The ferry left Iran at 17:06 local time (15:06 GMT) that day.', expected: ['information time.zone internal: a “17:06 local time” / a “15:06 GMT”'] },
  { input: 'The ferry left at 9:30 p.m. EST (0130 GMT) that day.', expected: ['hint time.zone internal: a “9:30 p.m. EST” / a “0130 GMT”'] },
]);

cases('time.zone finds of two places', lines, [
  { input: 'She spoke at 10am in London, 6am in New York.', expected: ['information time.zone internal: a “10am” / a “6am”'] },
  { input: 'She spoke at 10 a.m. in London (6 a.m. in New York).', expected: ['warning time.zone internal: a “10 a.m.” / a “6 a.m.”'] },
  { input: 'She spoke at 10:00 in Berlin, or 11:00 in London.', expected: ['warning time.zone internal: a “10:00” / a “11:00”'] },
  { input: 'She spoke at 3 p.m. Tokyo time / 5 a.m. in Paris.', expected: ['warning time.zone internal: a “3 p.m.” / a “5 a.m.”'] },
  { input: 'It began at 8 p.m. Moscow time (1 p.m. New York time).', expected: ['warning time.zone internal: a “8 p.m.” / a “1 p.m.”'] },
]);

cases('time.zone leaves alone of two places', lines, [
  { name: 'what fits', input: 'She spoke at 10am in London, 5am in New York. It was 3 p.m. in Tokyo (8 a.m. in Paris).', expected: [] },
  { name: 'places of one zone', input: 'The march begins at 10 a.m. in Berlin, 2 p.m. in Paris.', expected: [] },
  { name: 'a list of several', input: 'The march begins at 10 a.m. in London, 2 p.m. in Berlin and 4 p.m. in Athens.', expected: [] },
  { name: 'two moments', input: 'It leaves at 10 a.m. in London and at 6 a.m. in New York.', expected: [] },
  { name: 'places that no table knows', input: 'It leaves at 10 a.m. in Norwick (6 a.m. in Marlow).', expected: [] },
]);

cases('time.zone leaves alone', lines, [
  { name: 'what fits', input: 'It left at 9 p.m. EDT (0100 GMT), at 10:37 a.m. BST (0937 GMT) and at 3 p.m. Moscow time (1100 GMT).', expected: [] },
  { name: 'halves and quarters of an hour', input: 'It left Iran at 17:36 local time (13:06 GMT), Nepal at 17:45 local time (1200 GMT) and India at 5:30 p.m. local time (1200 GMT).', expected: [] },
  { name: 'any whole hour where no place is named', input: 'It left at 7:37 a.m. local time (2337 GMT).', expected: [] },
  { name: 'morning or evening', input: 'It left at 6:41 (1041 GMT) and at 6:41 (2241 GMT).', expected: [] },
  { name: 'rounded', input: 'It left at about 9 a.m. (1305 GMT). It left at 9 a.m. EDT (1305 GMT).', expected: [] },
  { name: 'zones of one name', input: 'It left at 8 p.m. CST (1200 GMT) and at 5:30 p.m. IST (1200 GMT).', expected: [] },
  { name: 'a city of several zones', input: 'It left at 8 p.m. Beijing time (1200 GMT).', expected: [] },
  { name: 'two times', input: 'It leaves at 9 a.m. or 3 p.m., at 7 p.m./9 p.m. and at 10 a.m. (last entry 5 p.m. GMT).', expected: [] },
]);
