import type { FigureMention } from '../../types.ts';

/** The dollar that an outlet writes with a bare sign. */
export interface LocalDollar {
  /** ISO 4217. */
  readonly code: string;
  /** Why, in plain words for a hover. */
  readonly because: string;
}

/** Who published an article, as far as it is known. */
export interface Outlet {
  readonly source?: string;
  readonly url?: string;
}

/** code | adjective | letters before the sign | ending of its hosts | words of outlets' names | hosts with another ending. Places of the same name where other money is spent are left out. */
const TABLE = `
AUD|Australian|A AU|au|australia australian sydney melbourne brisbane canberra adelaide hobart tasmania queensland|
CAD|Canadian|C CA|ca|canada canadian toronto montreal vancouver calgary edmonton ottawa winnipeg quebec alberta manitoba saskatchewan|theglobeandmail.com nationalpost.com financialpost.com thestar.com
NZD|New Zealand|NZ|nz|zealand auckland otago christchurch waikato|
SGD|Singapore|S SG|sg|singapore straits|straitstimes.com channelnewsasia.com todayonline.com
HKD|Hong Kong|HK|hk|kong|
JMD|Jamaican|J|jm|jamaica jamaican|
TTD|Trinidad and Tobago|TT|tt|trinidad tobago|
BBD|Barbadian|Bds|bb|barbados|
BSD|Bahamian|B|bs|bahamas bahamian|
FJD|Fijian|FJ|fj|fiji fijian|
GYD|Guyanese|G|gy|guyana stabroek|
NAD|Namibian|N|na|namibia namibian|
`;

const DOLLARS = TABLE.trim().split('\n').map((line) => {
  const [code = '', adjective = '', letters = '', ending = '', words = '', hosts = ''] = line.split('|');
  return { code, adjective, ending, written: new RegExp(`(?<!\\p{L})(?:${letters.replace(' ', '|')})\\$`, 'u'), words: new Set(words.split(' ')), hosts: hosts === '' ? [] : hosts.split(' ') };
});

/** Texts of the agencies mean the US dollar wherever they are printed. */
const AGENCY = /\((?:AP|Reuters|REUTERS|AFP|UPI|Bloomberg)\)/;

/**
 * The dollar that a bare "$" means in an article, when its outlet is known and its country has a dollar of its own; undefined where it is the
 * US dollar. An article that writes the local sign with its letters ("A$5") means another one by the bare sign.
 */
export function localDollar({ source = '', url = '' }: Outlet, text: string): LocalDollar | undefined {
  const host = hostOf(url);
  const words = source.toLowerCase().split(/\P{L}+/u);
  const found = DOLLARS.find(({ ending, hosts }) => host.endsWith(`.${ending}`) || hosts.some((own) => host === own || host.endsWith(`.${own}`)))
    ?? DOLLARS.find(({ words: own }) => words.some((word) => own.has(word)));
  if (!found || found.written.test(text) || AGENCY.test(text)) return undefined;
  return { code: found.code, because: `a bare $ is the ${found.adjective} dollar in ${source === '' ? host : source}` };
}

const HOST = /^https?:\/\/(?:www\.)?([^/:?#\s]+)/i;

const hostOf = (url: string): string => HOST.exec(url)?.[1]?.toLowerCase() ?? '';

/** The figure in local dollars where its dollar sign is bare. */
export function inLocalDollars<T extends Pick<FigureMention, 'type' | 'unit' | 'text'>>(figure: T, dollar: LocalDollar | undefined): T & Pick<FigureMention, 'because'> {
  return dollar && figure.type === 'money' && figure.unit === 'USD' && /^-?\$/.test(figure.text) && !/us/i.test(figure.text) ? { ...figure, unit: dollar.code, because: dollar.because } : figure;
}
