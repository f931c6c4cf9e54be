import type { Analysis, Claim } from '../core/types.ts';
import { entityNamed } from './mentions.ts';
import { longRange, modalityName, plural, shortAmount } from './words.ts';

const PRONOUN = /^(?:he|she|it|they|we|i|you|who)$/i;
const LEADING = /^(?:a|an|the|some|about|around|nearly|almost|more than|at least|of)\s+/i;

/** What a claim states, without its value: "trade of China and Russia · 2022 · a target · says the ministry". */
export function slotText(analysis: Analysis, claim: Claim): string {
  return [measured(analysis, claim), periodText(claim), modalityName[claim.modality], sayer(analysis, claim)].filter(Boolean).join(' · ');
}

/** "trade of China and Russia", "people injured", "depth": the attribute, and whose it is unless the words for that say the attribute already. */
function measured(analysis: Analysis, { attribute, counted, subject, mention }: Claim): string {
  const name = attribute.replace(/ \(.*$/, '');
  const names = subject.entities.flatMap((id) => entityNamed(analysis, id)?.name ?? []);
  if (counted && names.length === 0) return name === counted ? plural(counted) : `${plural(counted)} ${name}`;
  const words = analysis.mentions.find(({ id }) => id === mention)?.text ?? '';
  const whose = names.length > 0 ? names.join(' and ') : subject.text.replace(words, '').trim().replace(LEADING, '');
  if (name === '' || name === 'quantity') return whose;
  if (whose === '' || PRONOUN.test(whose)) return name;
  return whose.toLowerCase().includes(name.toLowerCase()) ? whose : `${name} of ${whose}`;
}

/** The time it speaks of: the days where they are known, else its words. */
export const periodText = ({ period }: Claim): string => (period ? (period.range ? longRange(period.range) : period.text) : '');

function sayer(analysis: Analysis, { attribution }: Claim): string {
  const name = attribution && (entityNamed(analysis, attribution.entity)?.name ?? attribution.text);
  return name && !PRONOUN.test(name) ? `says ${name}` : '';
}

/** The value, short enough for a list; a date as its words have it. */
export const claimValue = ({ value }: Claim): string => (value.kind === 'figure' ? shortAmount(value.value, value.unit) : value.text);
