import type { Detail } from './detail.ts';
import { scaleOf } from './scale.ts';

/** "Attorney General" is no rank. */
const CIVIL = new Set(['attorney', 'surgeon', 'secretary', 'solicitor', 'postmaster', 'inspector', 'director', 'consul', 'governor']);

/** "a private Otto Berg ceremony" has no soldier. */
const ALSO_ADJECTIVE = new Set(['private', 'major', 'general']);

/** What rank somebody has: "Sgt. Rosa Lind". */
export const ranks: Detail = {
  attribute: 'rank',
  values: scaleOf(`
private = pvt., pvt
corporal = cpl., cpl
  lance corporal = lance cpl.
sergeant = sgt., sgt
  staff sergeant = staff sgt.
  master sergeant = master sgt.
lieutenant = lt., lt
captain = capt., capt
commander = cmdr., cdr.
  lieutenant commander = lt. cmdr.
commodore
major = maj., maj
colonel = col., col
  lieutenant colonel = lt. col.
brigadier = brig.
general = gen., gen
  major general = maj. gen.
  lieutenant general = lt. gen.
  brigadier general = brig. gen.
admiral = adm., adm
  rear admiral = rear adm.
  vice admiral = vice adm.
inspector = insp.
`),
  read(view, { from, to }) {
    if (CIVIL.has(view.tokens[from - 1]?.lemma ?? '') || ALSO_ADJECTIVE.has(view.tokens[from]!.text)) return undefined;
    const name = view.names.find((each) => each.type === 'person' && view.range(each).from === to);
    return name && { text: name.text, entities: [name.entity] };
  },
};
