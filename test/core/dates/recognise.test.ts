import type { Case } from '../../support/cases.ts';
import { cases } from '../../support/cases.ts';
import { shown } from './support.ts';

/** Texts are taken as published on Friday, 13 October 2023. */
const list = (...rows: readonly (readonly [string, ...string[]])[]): Case<string, readonly string[]>[] => rows.map(([input, ...expected]) => ({ input, expected }));

cases('explicit dates', shown, list(
  ['The bridge opened on October 23, 1998.', 'October 23, 1998 = 1998-10-23'],
  ['The bridge opened on Oct. 23, 1998, after a storm.', 'Oct. 23, 1998 = 1998-10-23'],
  ['The bridge opened on Friday, 23 October 1998.', 'Friday, 23 October 1998 = 1998-10-23'],
  ['The bridge opened on the 23rd of October, 1998.', 'the 23rd of October, 1998 = 1998-10-23'],
  ['The bridge opened on 1998-10-23.', '1998-10-23 = 1998-10-23'],
  ['The bridge opened on 23/10/1998.', '23/10/1998 = 1998-10-23'],
  ['The bridge opened in October 1998.', 'October 1998 = 1998-10'],
  ['The bridge opened in October of 1998.', 'October of 1998 = 1998-10'],
  ['The bridge opened in 1998.', '1998 = 1998'],
  ['The bridge opened in the year 1998.', 'the year 1998 = 1998'],
  ['The bridge opened in nineteen ninety-eight.', 'nineteen ninety-eight = 1998'],
  ['The class of \'98 met again in \'99.', "'98 = 1998", "'99 = 1999"],
  ['The bridge opened in the spring of 1998.', 'the spring of 1998 = 1998-SP'],
  ['It grew in the third quarter of 1998.', 'the third quarter of 1998 = 1998-Q3'],
  ['It grew in Q3 2022.', 'Q3 2022 = 2022-Q3'],
  ['It grew in the first half of 1998.', 'the first half of 1998 = 1998-H1'],
  ['They moved here in the 1980s.', 'the 1980s = 198'],
  ['They moved here in the early 1980s.', 'the early 1980s = 198 (START)'],
  ['They moved here in the nineties.', 'the nineties = 199'],
  ['The chapel is of the 19th century.', 'the 19th century = 18'],
  ['It lost money in fiscal 1998.', 'fiscal 1998 = 1998'],
  ['They met on Christmas Eve 1998.', 'Christmas Eve 1998 = 1998-12-24'],
  ['They met on Good Friday 2022.', 'Good Friday 2022 = 2022-04-15'],
  ['They met on Thanksgiving 2021.', 'Thanksgiving 2021 = 2021-11-25'],
));

cases('numbers and words that are no dates', shown, list(
  ['The shop is open 24/7.'],
  ['They won 3-2 and lost 21-14.'],
  ['The new version 10.2.1 runs on model 2000.'],
  ['Some 1998 people signed, and 2,023 more followed.'],
  ['It costs $1998 at 1998 Elm Street.'],
  ['You may march with us.'],
  ['May Brown met April Smith and August Meyer.'],
  ['Mrs. May has left the building.'],
  ['The office is in March Street.'],
  ['He came second, ahead of the third man.'],
  ['The second man fell.'],
  ['The fall of the wall surprised them.'],
  ['Prices fall and springs break.'],
  ['The sun sat low.'],
  ['USA Today reported it.'],
  ['The Daily Herald reported it.'],
  ['The boy is six years old; the ten-year-old girl left.'],
  ['See example.com/2023/10/13/story or write to now@example.com.'],
  ['As soon as they can, they leave.'],
));

cases('relative dates', shown, list(
  ['It rained yesterday.', 'yesterday = 2023-10-12'],
  ['It will rain tomorrow.', 'tomorrow = 2023-10-14'],
  ['It rained the day before yesterday.', 'the day before yesterday = 2023-10-11'],
  ['It rained last week.', 'last week = 2023-W40'],
  ['It will rain next week.', 'next week = 2023-W42'],
  ['It rained last month.', 'last month = 2023-09'],
  ['It rained earlier this year.', 'earlier this year = 2023 (START)'],
  ['It will end late next year.', 'late next year = 2024 (END)'],
  ['It fell from last year.', 'last year = 2022'],
  ['It grew this quarter.', 'this quarter = 2023-Q4'],
  ['It began two years ago.', 'two years ago = 2021'],
  ['It began more than two years ago.', 'more than two years ago = 2021 (BEFORE)'],
  ['It began three weeks ago.', 'three weeks ago = 2023-W38'],
  ['It began five days ago.', 'five days ago = 2023-10-08'],
  ['It began a decade ago.', 'a decade ago = 2013'],
  ['It began years ago.', 'years ago = PAST_REF'],
  ['It rained last night.', 'last night = 2023-10-12TNI'],
  ['It rained this morning.', 'this morning = 2023-10-13TMO'],
  ['They met last March.', 'last March = 2023-03'],
  ['They met last November.', 'last November = 2022-11'],
  ['They meet again next March.', 'next March = 2024-03'],
  ['They met last summer.', 'last summer = 2023-SU'],
  ['They met in June of last year.', 'June of last year = 2022-06'],
  ['They met in June last year.', 'June last year = 2022-06'],
  ["It topped last year's third quarter.", "last year's third quarter = 2022-Q3"],
  ['It opened two hours ago.', 'two hours ago = PT2H'],
));

cases('lengths of time', shown, list(
  ['The talks took two days.', 'two days = P2D'],
  ['The two-day talks ended.', 'two-day = P2D'],
  ['The talks took twenty-four hours.', 'twenty-four hours = PT24H'],
  ['The talks took two and a half years.', 'two and a half years = P2Y6M'],
  ['The talks took 5 1/2 hours.', '5 1/2 hours = PT5H30M'],
  ['The talks took half an hour.', 'half an hour = PT30M'],
  ['The talks took a decade.', 'a decade = P10Y'],
  ['The talks took about six months.', 'about six months = P6M (APPROX)'],
  ['The talks took more than six months.', 'more than six months = P6M (MORE_THAN)'],
  ['The talks took nearly six months.', 'nearly six months = P6M (LESS_THAN)'],
  ['The talks took at least six months.', 'at least six months = P6M (EQUAL_OR_MORE)'],
  ['They have talked for several months.', 'several months = PXM'],
  ['They have talked for years.', 'years = PXY'],
  ['They talked in the past two weeks.', 'the past two weeks = P2W'],
  ['They sold more in the first nine months.', 'the first nine months = P9M'],
));

cases('times that come again', shown, list(
  ['They meet every Monday.', 'every Monday = XXXX-WXX-1'],
  ['They meet on Mondays.', 'Mondays = XXXX-WXX-1'],
  ['They meet daily.', 'daily = P1D'],
  ['They meet twice a week.', 'twice a week = P1W'],
  ['They meet every two years.', 'every two years = P2Y'],
  ['They meet each July.', 'each July = XXXX-07'],
));

cases('times of day', shown, list(
  ['It struck at 5:30 p.m. on Tuesday.', '5:30 p.m. on Tuesday = 2023-10-10T17:30'],
  ['It struck at 9 a.m. Tuesday.', '9 a.m. Tuesday = 2023-10-10T09:00'],
  ['It struck at 0723 GMT.', '0723 GMT = 2023-10-13T07:23Z'],
  ['It struck on Tuesday night.', 'Tuesday night = 2023-10-10TNI'],
  ['It struck at noon.', 'noon = 2023-10-13T12:00'],
  ['It struck at 12:15 a.m.', '12:15 a.m. = 2023-10-13T00:15'],
  ['The score was 7:30 at half-time.', '7:30 = 2023-10-13T07:30'],
));

cases('vague references', shown, list(
  ['He is now free.', 'now = PRESENT_REF'],
  ['He recently left.', 'recently = PAST_REF'],
  ['He thinks of the future.', 'the future = FUTURE_REF'],
  ['He will one day return.', 'one day = FUTURE_REF'],
  ['He stayed one day.', 'one day = P1D'],
  ['Now that he is free, he will travel.'],
));

cases('ranges and lists', shown, list(
  ['They meet on October 17 and 18.', 'October 17 = 2023-10-17', '18 = 2023-10-18'],
  ['They met on May 16-17.', 'May 16 = 2023-05-16', '17 = 2023-05-17'],
  ['They met on May 16-17, 2019.', 'May 16 = 2019-05-16', '17, 2019 = 2019-05-17'],
  ['Trade grew from January to November.', 'January = 2022-01', 'November = 2022-11'],
  ['Trade grew between 2019 and 2021.', '2019 = 2019', '2021 = 2021'],
  ['Trade grew in 1998-99.', '1998 = 1998', '99 = 1999'],
  ['It ran from March 3 to April 5, 2019.', 'March 3 = 2019-03-03', 'April 5, 2019 = 2019-04-05'],
  ['It ran from Monday to Wednesday.', 'Monday = 2023-10-09', 'Wednesday = 2023-10-11'],
  ['On October 17 and 18 people came.', 'October 17 = 2023-10-17'],
));
