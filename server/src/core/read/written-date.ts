const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const DAY_FIRST = new RegExp(`^(?:[a-z]+,? )?(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH}\\.?,?[ -](\\d{4})(?!\\d)`, 'i');
const MONTH_FIRST = new RegExp(`^(?:[a-z]+,? )?${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'i');

/**
 * The day that a date written out in full names, as an ISO date: "2023-10-13", "2023-10-13T08:00Z", "13 October 2023",
 * "Fri, Oct. 13, 2023 8 a.m.". Null when it names a day that does not exist, undefined when it is not such a date.
 */
export function readWrittenDate(written: string): string | null | undefined {
  const text = written.trim();
  let match = ISO.exec(text);
  if (match) return isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  match = DAY_FIRST.exec(text);
  if (match) return isoDate(Number(match[3]), monthNumber(match[2]!), Number(match[1]));
  match = MONTH_FIRST.exec(text);
  if (match) return isoDate(Number(match[3]), monthNumber(match[1]!), Number(match[2]));
  return undefined;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function isoDate(year: number, month: number, day: number): string | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (days === undefined || day < 1 || day > days) return null;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
