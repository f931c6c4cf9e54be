import { blankMarkup } from '../../../server/src/core/read/markup.ts';
import { tokenize } from '../../../server/src/core/read/tokens.ts';
import { cases } from '../../support/cases.ts';

const tokensOf = (text: string): string => {
  const plain = blankMarkup(text);
  return tokenize(plain, { start: 0, end: plain.length }).map(({ start, end }) => text.slice(start, end)).join(' ');
};
const of = (input: string, expected: string) => ({ input, expected });

cases('words', tokensOf, [
  of("Falk's and the Ornes’ pier isn't", "Falk 's and the Ornes ’ pier is n't"),
  of('They’re here, I’d say; we cannot.', 'They ’re here , I ’d say ; we can not .'),
  of("the U.S.'s and Falk ’s 'no'", "the U.S. 's and Falk ’s ' no '"),
  of("O'Brien of Xi'an and Côte d'Orne", "O'Brien of Xi'an and Côte d'Orne"),
  of('Russian-led, six-year, pro-Orne, re-elected, co-founder, mid-May', 'Russian - led , six - year , pro - Orne , re-elected , co-founder , mid - May'),
  of('AT&T and R&B', 'AT&T and R&B'),
  of('Mr. J. Falk of the U.S. left at 5 p.m. today.', 'Mr. J. Falk of the U.S. left at 5 p.m. today .'),
  of('Orne Inc. is No. 1, no. But Plan B.', 'Orne Inc. is No. 1 , no . But Plan B .'),
  of('and/or G20, COVID-19, F-16, MI6', 'and / or G20 , COVID - 19 , F - 16 , MI6'),
  of('naïve Škoda Ελλάδα Москва 北京', 'naïve Škoda Ελλάδα Москва 北京'),
]);

cases('numbers', tokensOf, [
  of('1,000.5 and 6.1-magnitude', '1,000.5 and 6.1 - magnitude'),
  of('$190 million, US$500, €2m, £1.5bn', '$ 190 million , US$ 500 , € 2 m , £ 1.5 bn'),
  of('2,000ft 20C 9am 30kg 50%', '2,000 ft 20 C 9 am 30 kg 50 %'),
  of('17th 1990s 5G 4x4', '17th 1990s 5G 4x4'),
  of('8:41 on 2023-10-13, 10/13/2023, May 16-17', '8:41 on 2023-10-13 , 10/13/2023 , May 16 - 17'),
  of('9a.m. and Rs500', '9 a.m. and Rs 500'),
  of('he hit .308, et al. (c. 1230)', 'he hit .308 , et al. ( c. 1230 )'),
  of('25°C', '25 °C'),
]);

cases('marks', tokensOf, [
  of('“Yes”—she said -- "no..."', '“ Yes ” — she said -- " no ... "'),
  of('What?! (Well…)', 'What ?! ( Well … )'),
  of('see https://example.org/a?b=1, or a.b@example.org.', 'see https://example.org/a?b=1 , or a.b@example.org .'),
  of('@falk wrote #PierIsOpen 👨‍👩‍👧 🇳🇴', '@falk wrote #PierIsOpen 👨‍👩‍👧 🇳🇴'),
  of('a\u200Bb \u200Eword\u200F \uFEFFx', 'a\u200Bb word x'),
]);

cases('mark-up is skipped', tokensOf, [
  of('**Falk** said *no* to _it_', 'Falk said no to it'),
  of('see [the report](https://example.org/r) now', 'see the report now'),
  of('<p>Falk</p> left', 'Falk left'),
  of('`pier` and ``pier\'\'', "pier and `` pier ''"),
  of('5 * 3 and snake_case', '5 * 3 and snake _ case'),
]);
