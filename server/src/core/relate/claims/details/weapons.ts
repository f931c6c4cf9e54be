import { phraseAt } from '../context.ts';
import { ofTheStory, verbBefore, type Detail } from './detail.ts';
import { scaleOf } from './scale.ts';

const HANDLED = new Set(['fire', 'brandish', 'carry', 'wield', 'draw', 'pull', 'point', 'use', 'grab', 'bring', 'produce', 'hold', 'swing', 'aim', 'recover', 'find']);
const ONE = new Set(['a', 'an', 'his', 'her', 'one']);

/** What somebody was attacked with: "with a shotgun", "pulled out a revolver". */
export const weapons: Detail = {
  attribute: 'weapon',
  values: scaleOf(`
gun = firearm
  rifle = assault rifle, carbine
  shotgun
  handgun = sidearm
    pistol
    revolver
  machine gun = submachine gun
knife = dagger
machete = sword
ax = axe, hatchet
hammer = sledgehammer
crossbow = bow
bat = club, baton
`),
  read(view, range) {
    const phrase = phraseAt(view, range.from);
    if (!phrase || phrase.head !== range.to - 1 || !ONE.has(view.tokens[phrase.from]!.text.toLowerCase())) return undefined;
    const before = view.tokens[phrase.from - 1]?.lemma;
    const verb = verbBefore(view, phrase.from, 1);
    if (verb?.negated) return undefined;
    return before === 'with' || (verb && HANDLED.has(view.tokens[verb.head]!.lemma)) ? ofTheStory(view, range) : undefined;
  },
};
