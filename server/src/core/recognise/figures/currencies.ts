/** Currencies as data: what stands before or after a number, and the ISO 4217 code that it means. */

/** Signs. A bare `$` is the US dollar, a bare `¥` the yen. */
export const SIGN: ReadonlyMap<string, string> = new Map(Object.entries({
  '$': 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '￥': 'JPY', '₹': 'INR', '₽': 'RUB', '₩': 'KRW', '₪': 'ILS', '₫': 'VND', '฿': 'THB', '₴': 'UAH', '₦': 'NGN', '₱': 'PHP', '₡': 'CRC', '₾': 'GEL',
  '₸': 'KZT', '₺': 'TRY', '₼': 'AZN', '₵': 'GHS', '₲': 'PYG', '₭': 'LAK', '₮': 'MNT', '₨': 'INR', '៛': 'KHR', '₿': 'BTC', '﷼': 'IRR', '৳': 'BDT', '₤': 'GBP', '＄': 'USD', '֏': 'AMD',
}));

/** Letters before a dollar sign, lower case: "A$", "NT$", "US $". */
export const DOLLAR: ReadonlyMap<string, string> = new Map(Object.entries({
  a: 'AUD', au: 'AUD', aud: 'AUD', aus: 'AUD', b: 'BSD', bz: 'BZD', c: 'CAD', ca: 'CAD', can: 'CAD', cad: 'CAD', cdn: 'CAD', ec: 'XCD', fj: 'FJD', hk: 'HKD', hkd: 'HKD', j: 'JMD', mex: 'MXN', mx: 'MXN', mxn: 'MXN', n: 'NAD', nam: 'NAD',
  nt: 'TWD', ntd: 'TWD', tw: 'TWD', nz: 'NZD', nzd: 'NZD', r: 'BRL', s: 'SGD', sg: 'SGD', sgd: 'SGD', tt: 'TTD', us: 'USD', usd: 'USD', 'u.s.': 'USD', z: 'ZWL', bds: 'BBD', clp: 'CLP', cop: 'COP', ar: 'ARS', rd: 'DOP', g: 'GYD', l: 'LRD',
}));
/** Letters that stand before a dollar sign with a space between ("US $ 150 million"). */
export const SPACED_DOLLAR: ReadonlySet<string> = new Set(['us', 'c', 'hk', 'nt', 'nz', 'u.s.', 'cad', 'aud']);

/** Abbreviations that are not ISO codes, lower case, before the number: "Rs 500", "Dh4,275". */
export const BEFORE: ReadonlyMap<string, string> = new Map(Object.entries({
  rs: 'INR', 'rs.': 'INR', re: 'INR', dh: 'AED', dhs: 'AED', 'dh.': 'AED', 'dhs.': 'AED', rm: 'MYR', rp: 'IDR', 'rp.': 'IDR', rmb: 'CNY', sr: 'SAR', ksh: 'KES', ush: 'UGX', tsh: 'TZS', 'sfr': 'CHF', 'sfr.': 'CHF', dm: 'DEM', bd: 'BHD', kd: 'KWD', tk: 'BDT', 'tk.': 'BDT', gh: 'GHS', php: 'PHP', ntd: 'TWD',
}));

/** Single capital letters before a number, which name many other things as well ("P90", "R2"). */
export const LETTER: ReadonlyMap<string, string> = new Map([['R', 'ZAR'], ['P', 'PHP']]);

/** Codes of ISO 4217, and a few that news still uses or uses besides. */
export const CODES: ReadonlySet<string> = new Set(`AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP
  ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
  MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV
  WST XAF XCD XOF XPF YER ZAR ZMW ZWL DEM FRF ITL ESP NLG BEF ATS IEP GRD PTE FIM BTC ETH`.split(/\s+/));
/** Codes that are also words in capitals ("TOP 10", "ALL 12"): they count only after the number. */
export const WORD_CODES: ReadonlySet<string> = new Set(['ALL', 'TOP', 'TRY', 'CUP', 'MOP', 'GEL', 'PEN', 'SOS', 'COP', 'BAM', 'RON', 'MAD', 'LAK', 'ANG', 'CAD', 'ETH', 'PAB', 'SHP', 'SCR', 'SLE']);
/** Codes that are also written in lower case after a number. */
export const LOWER_CODES: ReadonlyMap<string, string> = new Map([...'usd eur gbp jpy aud cad chf nzd hkd sgd cny rub inr sek nok dkk aed btc'.split(' ').map((code): [string, string] => [code, code.toUpperCase()]), ['rmb', 'CNY'], ['ntd', 'TWD'], ['dhs', 'AED'], ['rs', 'INR']]);

/**
 * Names after the number, singular. `code` is what the name means alone; where it is left out, only a country tells ("peso") and money without
 * one has no unit. `of`: the adjective before the name -> code.
 */
interface CurrencyName {
  readonly names: string;
  readonly code?: string;
  readonly of?: string;
}

const NAMES: readonly CurrencyName[] = [
  { names: 'dollar buck', code: 'USD', of: 'us USD u.s. USD american USD united-states USD australian AUD aussie AUD canadian CAD hong-kong HKD singapore SGD singaporean SGD new-zealand NZD taiwan TWD taiwanese TWD new-taiwan TWD zimbabwean ZWL zimbabwe ZWL jamaican JMD bahamian BSD barbados BBD barbadian BBD belize BZD bermudian BMD brunei BND fijian FJD fiji FJD guyanese GYD liberian LRD namibian NAD surinamese SRD trinidad TTD cayman KYD east-caribbean XCD' },
  { names: 'euro', code: 'EUR' },
  { names: 'quid', code: 'GBP' },
  { names: 'pound', code: 'GBP', of: 'british GBP uk GBP u.k. GBP egyptian EGP lebanese LBP syrian SYP sudanese SDG south-sudanese SSP irish IEP gibraltar GIP falkland FKP turkish TRY' },
  { names: 'yen', code: 'JPY' },
  { names: 'yuan renminbi rmb kuai', code: 'CNY' },
  { names: 'ruble rouble', code: 'RUB', of: 'russian RUB belarusian BYN belarus BYN' },
  { names: 'rupee', code: 'INR', of: 'indian INR pakistani PKR pakistan PKR nepalese NPR nepali NPR sri-lankan LKR sri-lanka LKR mauritian MUR mauritius MUR seychelles SCR' },
  { names: 'ரூ', code: 'LKR' },
  { names: 'franc', of: 'swiss CHF french FRF belgian BEF cfa XOF rwandan RWF congolese CDF djibouti DJF guinean GNF burundian BIF comorian KMF' },
  { names: 'peso', of: 'mexican MXN philippine PHP argentine ARS argentinian ARS chilean CLP colombian COP cuban CUP dominican DOP uruguayan UYU' },
  { names: 'krona kronor kronur króna krónur', code: 'SEK', of: 'swedish SEK icelandic ISK' },
  { names: 'krone kroner', of: 'danish DKK norwegian NOK' },
  { names: 'crown', of: 'swedish SEK danish DKK norwegian NOK czech CZK slovak SKK' },
  { names: 'koruna', code: 'CZK' },
  { names: 'dinar', of: 'kuwaiti KWD iraqi IQD jordanian JOD algerian DZD tunisian TND libyan LYD bahraini BHD serbian RSD macedonian MKD' },
  { names: 'dirham', code: 'AED', of: 'uae AED emirati AED moroccan MAD' },
  { names: 'riyal', code: 'SAR', of: 'saudi SAR qatari QAR yemeni YER' },
  { names: 'rial', code: 'IRR', of: 'iranian IRR omani OMR yemeni YER' },
  { names: 'lira', code: 'TRY', of: 'turkish TRY italian ITL lebanese LBP syrian SYP' },
  { names: 'shilling', of: 'kenyan KES kenya KES ugandan UGX tanzanian TZS somali SOS austrian ATS' },
  { names: 'won', code: 'KRW', of: 'korean KRW south-korean KRW north-korean KPW' },
  { names: 'baht', code: 'THB' },
  { names: 'ringgit', code: 'MYR' },
  { names: 'rupiah', code: 'IDR' },
  { names: 'dong', code: 'VND', of: 'vietnamese VND' },
  { names: 'zloty zlotys złoty', code: 'PLN' },
  { names: 'forint', code: 'HUF' },
  { names: 'hryvnia hryvnias hryvnya', code: 'UAH' },
  { names: 'shekel', code: 'ILS' },
  { names: 'rand', code: 'ZAR' },
  { names: 'naira', code: 'NGN' },
  { names: 'cedi', code: 'GHS' },
  { names: 'kwacha', of: 'zambian ZMW malawian MWK' },
  { names: 'kwanza', code: 'AOA' },
  { names: 'birr', code: 'ETB' },
  { names: 'taka', code: 'BDT' },
  { names: 'kyat', code: 'MMK' },
  { names: 'afghani', code: 'AFN' },
  { names: 'tenge', code: 'KZT' },
  { names: 'manat', of: 'azerbaijani AZN azeri AZN turkmen TMT' },
  { names: 'lari', code: 'GEL' },
  { names: 'reais', code: 'BRL' },
  { names: 'real', of: 'brazilian BRL' },
  { names: 'bolivar', code: 'VES' },
  { names: 'boliviano', code: 'BOB' },
  { names: 'guarani', code: 'PYG' },
  { names: 'leu lei', code: 'RON', of: 'romanian RON moldovan MDL' },
  { names: 'lev leva', code: 'BGN', of: 'bulgarian BGN' },
  { names: 'kuna', code: 'HRK' },
  { names: 'drachma', code: 'GRD' },
  { names: 'escudo', code: 'PTE' },
  { names: 'peseta', code: 'ESP' },
  { names: 'guilder', code: 'NLG' },
  { names: 'mark', of: 'german DEM west-german DEM deutsche DEM finnish FIM' },
  { names: 'colon colones colón', of: 'costa-rican CRC salvadoran SVC' },
  { names: 'quetzal', code: 'GTQ' },
  { names: 'lempira', code: 'HNL' },
  { names: 'cordoba', code: 'NIO' },
  { names: 'soles', code: 'PEN' },
  { names: 'rufiyaa', code: 'MVR' },
  { names: 'pataca', code: 'MOP' },
  { names: 'tugrik tögrög', code: 'MNT' },
  { names: 'som', of: 'uzbek UZS kyrgyz KGS' },
  { names: 'somoni', code: 'TJS' },
  { names: 'dram', of: 'armenian AMD' },
  { names: 'denar', code: 'MKD' },
  { names: 'lek', of: 'albanian ALL' },
  { names: 'pula', code: 'BWP' },
  { names: 'metical meticais', code: 'MZN' },
  { names: 'dalasi', code: 'GMD' },
  { names: 'ariary', code: 'MGA' },
  { names: 'gourde', code: 'HTG' },
  { names: 'balboa', code: 'PAB' },
  { names: 'kip', of: 'lao LAK laotian LAK' },
  { names: 'riel', code: 'KHR' },
  { names: 'bitcoin', code: 'BTC' },
  { names: 'satoshi', code: 'satoshi' },
];

/** Names of small coins -> their own name as the unit: what they are a hundredth of is not said. */
export const COIN: ReadonlyMap<string, string> = new Map([['cent', 'cent'], ['cents', 'cent'], ['penny', 'penny'], ['pennies', 'penny'], ['pence', 'penny'], ['¢', 'cent'], ['kopeck', 'kopeck'], ['kopecks', 'kopeck'], ['paise', 'paisa']]);

interface Named { readonly code?: string; readonly of: ReadonlyMap<string, string> }

function pairs(list: string | undefined): ReadonlyMap<string, string> {
  const words = list?.split(' ') ?? [];
  return new Map(words.flatMap((word, i) => (i % 2 === 0 ? [[word.replace('-', ' '), words[i + 1]!] as const] : [])));
}

/** Name, singular or plural -> what it means. */
export const NAME: ReadonlyMap<string, Named> = new Map(NAMES.flatMap(({ names, code, of }) => {
  const named: Named = { ...(code && { code }), of: pairs(of) };
  return names.split(' ').flatMap((name) => [[name, named] as const, [`${name}s`, named] as const]);
}));
/** Words that open the name of a currency: the countries' adjectives, by their first word. */
export const ADJECTIVE: ReadonlySet<string> = new Set(NAMES.flatMap(({ of }) => [...pairs(of).keys()].map((words) => words.split(' ')[0]!)));
