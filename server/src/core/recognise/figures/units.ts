/** Units of measure as data, how they are written, and what they are in the base unit of their dimension. */

export interface Unit {
  /** Singular English name in lower case, American spelling: "kilometer", "square meter". */
  readonly name: string;
  readonly dimension: string;
  /** One unit in base units of the dimension. */
  readonly factor: number;
  /** Added after multiplying: only temperatures have one. */
  readonly offset?: number;
}

/** name | dimension | factor | further words, comma-separated | symbols, space-separated (case counts). */
const TABLE = `
meter|length|1|metre|m
kilometer|length|1000|kilometre,kilometers,klick,kms|km KM Km
hectometer|length|100|hectometre|hm
decameter|length|10|decametre|dam
decimeter|length|0.1|decimetre|dm
centimeter|length|0.01|centimetre,cms|cm
millimeter|length|0.001|millimetre|mm
micrometer|length|1e-6|micrometre,micron|μm µm
nanometer|length|1e-9|nanometre|nm
picometer|length|1e-12|picometre|
inch|length|0.0254|inches|in ″
foot|length|0.3048|feet|ft ft.
yard|length|0.9144||yd yds
mile|length|1609.344||mi
nautical mile|length|1852||nmi
light year|length|9.4607304725808e15|light-year|
fathom|length|1.8288||
furlong|length|201.168||
square meter|area|1|square metre|m² m2 sqm
square kilometer|area|1e6|square kilometre|km² km2 sqkm
square centimeter|area|1e-4|square centimetre|cm² cm2
square millimeter|area|1e-6|square millimetre|mm² mm2
square decimeter|area|0.01|square decimetre|dm² dm2
square foot|area|0.09290304|square feet|sqft ft² ft2
square inch|area|0.00064516|square inches|
square yard|area|0.83612736||
square mile|area|2589988.110336||mi² mi2
hectare|area|1e4||ha
acre|area|4046.8564224||
cubic meter|volume|1|cubic metre|m³ m3 cbm
cubic centimeter|volume|1e-6|cubic centimetre|cm³ cm3 cc
cubic kilometer|volume|1e9|cubic kilometre|km³ km3
cubic millimeter|volume|1e-9|cubic millimetre|mm³ mm3
cubic decimeter|volume|0.001|cubic decimetre|dm³ dm3
cubic mile|volume|4168181825.440580||
acre foot|volume|1233.48183754752|acre feet,acre-foot,acre-feet|
cubic foot|volume|0.028316846592|cubic feet|ft³ ft3 cuft
cubic inch|volume|0.000016387064|cubic inches|
cubic yard|volume|0.764554857984||
liter|volume|0.001|litre|l L
milliliter|volume|1e-6|millilitre|ml mL
centiliter|volume|1e-5|centilitre|cl cL
deciliter|volume|1e-4|decilitre|dl dL
hectoliter|volume|0.1|hectolitre|hl hL
gallon|volume|0.003785411784||gal
quart|volume|0.000946352946||qt
pint|volume|0.000473176473||
cup|volume|0.0002365882365||
fluid ounce|volume|0.0000295735295625||
tablespoon|volume|0.0000147867647825||tbsp
teaspoon|volume|0.00000492892159375||tsp
barrel|volume|0.158987294928||bbl bbls
bushel|volume|0.03523907016688||
kilogram|mass|1|kilo,kilogramme,kgs|kg KG Kg
gram|mass|0.001|gramme|g
milligram|mass|1e-6|milligramme|mg
microgram|mass|1e-9|microgramme|μg µg mcg
metric ton|mass|1000|tonne,metric tonne,mt|
ton|mass|907.18474|short ton|t
long ton|mass|1016.0469088||
kiloton|mass|1e6|kilotonne|kt
megaton|mass|1e9|megatonne|Mt
pound|mass|0.45359237||lb lbs lb. lbs.
ounce|mass|0.028349523125||oz oz.
stone|mass|6.35029318||st
dram|mass|0.0017718451953125|drachma|
carat|mass|0.0002||
troy ounce|mass|0.0311034768||
meter per second|speed|1|metre per second|m/s mps
kilometer per hour|speed|0.2777777777777778|kilometre per hour|km/h kmh kph kmph km/hr KPH
mile per hour|speed|0.44704|mile an hour|mph MPH
foot per second|speed|0.3048|feet per second|ft/s fps
mile per gallon|economy|1||mpg
knot|speed|0.5144444444444445||kn kt
degree celsius|temperature|1|degree centigrade,celsius,centigrade,deg celsius,degree c,deg c,degs c|°C ℃ ºC ˚C C
degree fahrenheit|temperature|0.5555555555555556|fahrenheit,farenheit,degree farenheit,deg fahrenheit,degree f,deg f|°F ℉ ºF ˚F F
kelvin|temperature|1|degree kelvin|
degree|angle|1|deg|
radian|angle|57.29577951308232||rad
turn|angle|360||
watt|power|1||W
kilowatt|power|1000||kW KW
megawatt|power|1e6||MW
gigawatt|power|1e9||GW
terawatt|power|1e12||TW
horsepower|power|745.6998715822702||hp bhp
joule|energy|1||
kilojoule|energy|1000||kJ
calorie|energy|4.184||cal
kilocalorie|energy|4184||kcal
watt hour|energy|3600|watt-hour|Wh
kilowatt hour|energy|3.6e6|kilowatt-hour|kWh kwh
megawatt hour|energy|3.6e9|megawatt-hour|MWh
gigawatt hour|energy|3.6e12|gigawatt-hour|GWh
terawatt hour|energy|3.6e15|terawatt-hour|TWh
volt|voltage|1||V
kilovolt|voltage|1000||kV
ampere|current|1|amp|
hertz|frequency|1||Hz
kilohertz|frequency|1000||kHz
megahertz|frequency|1e6||MHz
gigahertz|frequency|1e9||GHz
decibel|level|1||dB
pascal|pressure|1||Pa
hectopascal|pressure|100||hPa
millibar|pressure|100||mbar mb.
bit|information|0.125||
kilobit|information|125||kb Kb kbit
megabit|information|125000||mb Mb Mbit
gigabit|information|1.25e8||gb Gb Gbit
terabit|information|1.25e11||tb Tb Tbit
byte|information|1||
kilobyte|information|1000||KB kB
megabyte|information|1e6||MB
gigabyte|information|1e9||GB
terabyte|information|1e12||TB
petabyte|information|1e15||PB
megabit per second|bandwidth|125000||Mbps mbps Mbit/s
gigabit per second|bandwidth|1.25e8||Gbps gbps Gbit/s
kilobit per second|bandwidth|125||kbps Kbps
megabyte per second|bandwidth|1e6||MB/s
pixel|picture|1||
megapixel|picture|1e6||MP
`;

/** Units of area and volume written out: the word before a length. */
const POWERS: ReadonlyMap<string, string> = new Map([['square', 'square'], ['sq', 'square'], ['sq.', 'square'], ['cubic', 'cubic'], ['cu', 'cubic'], ['cu.', 'cubic']]);
/** The measure of time in a speed: what one unit a `word` is in units a second. */
const PER_TIME: ReadonlyMap<string, number> = new Map([['hour', 3600], ['hr', 3600], ['h', 3600], ['minute', 60], ['min', 60], ['second', 1], ['sec', 1], ['s', 1], ['millisecond', 0.001], ['ms', 0.001], ['day', 86400], ['week', 604800], ['month', 2629800], ['year', 31557600]]);
const TIME_NAME: ReadonlyMap<string, string> = new Map([['hr', 'hour'], ['h', 'hour'], ['min', 'minute'], ['sec', 'second'], ['s', 'second'], ['ms', 'millisecond']]);

const BY_NAME = new Map<string, Unit>();
/** Words in lower case, singular and plural -> unit. */
const WORDS = new Map<string, Unit>();
const SYMBOLS = new Map<string, Unit>();
for (const line of TABLE.trim().split('\n')) {
  const [name = '', dimension = '', factor = '', words = '', symbols = ''] = line.split('|');
  const offset = name === 'degree fahrenheit' ? -160 / 9 : name === 'kelvin' ? -273.15 : undefined;
  const unit: Unit = { name, dimension, factor: Number(factor), ...(offset !== undefined && { offset }) };
  BY_NAME.set(name, unit);
  for (const word of [name, ...words.split(',')]) for (const form of word === '' ? [] : formsOf(word)) if (!WORDS.has(form)) WORDS.set(form, unit);
  for (const symbol of symbols.split(' ')) if (symbol !== '' && !SYMBOLS.has(symbol)) SYMBOLS.set(symbol, unit);
}

/** Singular and plural: "mile an hour" -> "miles an hour", "degree celsius" -> "degrees celsius". */
function formsOf(word: string): readonly string[] {
  const [head = '', ...rest] = /^(?:degree|deg)\b| (?:per|an) /.test(word) ? word.split(' ') : [word];
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  return [word, `${head}s${tail}`];
}

/** What is told by the time it takes: miles an hour, barrels a day, tons a year. */
const RATED: ReadonlySet<string> = new Set(['length', 'area', 'volume', 'mass', 'energy', 'information']);
export const isLongTime = (word: string): boolean => (PER_TIME.get(word) ?? 0) >= 86400;

/** The unit of a name as it stands in a figure. */
export function unitNamed(name: string): Unit | undefined {
  const known = BY_NAME.get(name);
  if (known) return known;
  const [measure, time] = name.split(' per ');
  const unit = BY_NAME.get(measure!);
  const seconds = PER_TIME.get(time ?? '');
  if (!unit || seconds === undefined || !RATED.has(unit.dimension)) return undefined;
  return { name, dimension: unit.dimension === 'length' ? 'speed' : `${unit.dimension} per time`, factor: unit.factor / seconds };
}

export const unitOfWords = (lower: string): Unit | undefined => WORDS.get(lower);
export const unitOfSymbol = (symbol: string): Unit | undefined => SYMBOLS.get(symbol);
export const powerOf = (lower: string): string | undefined => POWERS.get(lower);

/** The rate that a measure in a time makes: "meter" and "ms" -> "meter per millisecond", "barrel" and "day" -> "barrel per day". */
export function perTime(unit: Unit, time: string): Unit | undefined {
  return PER_TIME.has(time) ? unitNamed(`${unit.name} per ${TIME_NAME.get(time) ?? time}`) : undefined;
}

/** What else a name stands for somewhere: long and metric tons, imperial gallons, miles at sea, calories of food. */
const ALSO: ReadonlyMap<string, readonly number[]> = new Map([
  ['ton', [1000, 1016.0469088]], ['gallon', [0.00454609]], ['quart', [0.0011365225]], ['pint', [0.00056826125]], ['fluid ounce', [0.0000284130625]], ['cup', [0.00025]],
  ['mile', [1852]], ['calorie', [4184]], ['horsepower', [735.49875]], ['ounce', [0.0311034768]],
]);

/** The units that a name can stand for; none for a name that is no unit. */
export function readingsOf(name: string): readonly Unit[] {
  const unit = unitNamed(name);
  return unit ? [unit, ...(ALSO.get(name) ?? []).map((factor) => ({ ...unit, factor }))] : [];
}

/** Coins and shares that are a fixed part of the unit they are compared in. A cent or penny without a country is taken as the dollar's or the pound's. */
const PARTS: ReadonlyMap<string, { readonly unit: string; readonly factor: number }> = new Map([
  ['cent', { unit: 'USD', factor: 0.01 }], ['penny', { unit: 'GBP', factor: 0.01 }], ['kopeck', { unit: 'RUB', factor: 0.01 }], ['paisa', { unit: 'INR', factor: 0.01 }], ['satoshi', { unit: 'BTC', factor: 1e-8 }],
  ['basis point', { unit: 'percentage point', factor: 0.01 }],
]);

export interface Measured {
  readonly value: number;
  readonly unit: string;
  /** "length", "mass", …; "money" for a currency; the unit itself for what is never converted. */
  readonly dimension: string;
}

const BASES: ReadonlyMap<string, string> = new Map([...BY_NAME.values()].filter((unit) => unit.factor === 1 && unit.offset === undefined).map((unit) => [unit.dimension, unit.name]));
const ISO = /^[A-Z]{3}$/;

/** "cubic meter per second" for volumes in a time. */
function rateBase(dimension: string): string | undefined {
  const base = dimension.endsWith(' per time') ? BASES.get(dimension.slice(0, -' per time'.length)) : undefined;
  return base && `${base} per second`;
}

/**
 * The value in the base unit of its dimension, so that figures in different units compare: kilometers and miles in meters. Money is never
 * converted into another currency.
 */
export function toBaseUnit(value: number, unit: string | undefined): Measured {
  if (unit === undefined) return { value, unit: '', dimension: 'number' };
  const part = PARTS.get(unit);
  if (part) return { value: value * part.factor, unit: part.unit, dimension: ISO.test(part.unit) ? 'money' : part.unit };
  if (ISO.test(unit)) return { value, unit, dimension: 'money' };
  const known = unitNamed(unit);
  if (!known) return { value, unit, dimension: unit };
  return { value: value * known.factor + (known.offset ?? 0), unit: BASES.get(known.dimension) ?? rateBase(known.dimension) ?? known.name, dimension: known.dimension };
}
