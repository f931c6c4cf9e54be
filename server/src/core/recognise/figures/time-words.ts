/** Words of dates, durations and clocks: numbers beside them belong to `dates`, not here. */

const UNITS: ReadonlySet<string> = new Set(`second minute hour day night week weekend fortnight month quarter semester year decade century millennium sec secs min mins hr hrs yr yrs
  seconds minutes hours days nights weeks weekends fortnights months quarters semesters years decades centuries millennia morning mornings afternoon afternoons evening evenings o'clock o’clock`.split(/\s+/));

const MONTHS: ReadonlySet<string> = new Set(`january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.`.split(/\s+/));

const WEEKDAYS: ReadonlySet<string> = new Set(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.`.split(/\s+/));

const ZONES: ReadonlySet<string> = new Set('am pm a.m p.m a.m. p.m. gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet eest ist jst hkt hours hrs'.split(' '));

export const isTimeUnit = (lower: string): boolean => UNITS.has(lower);
export const isMonth = (lower: string): boolean => MONTHS.has(lower);
export const isWeekday = (lower: string): boolean => WEEKDAYS.has(lower);
/** What follows a clock time: "a.m.", "GMT". */
export const isClockWord = (lower: string): boolean => ZONES.has(lower);
