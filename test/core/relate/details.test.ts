import { createCorpus } from '../../../server/src/core/corpus.ts';
import { cases } from '../../support/cases.ts';

/** The claims whose values are plain words: attribute, value, and whose it is. */
const told = (sentence: string): readonly string[] => {
  const { claims, entities } = createCorpus().put({ id: 'a', text: `A day in Latiko\n\nLATIKO, Chile - ${sentence}\n` });
  return claims.filter(({ mention }) => mention === undefined).map(({ attribute, counted, value, subject, modality }) =>
    [attribute, ...(counted === undefined ? [] : [counted]), value.kind === 'figure' ? String(value.value) : value.text, ...subject.entities.map((id) => entities.find((entity) => entity.id === id)!.name), ...(modality === 'actual' ? [] : [modality])].join(' | '));
};

cases('words that are values', told, [
  { input: 'Otto Berg came in with a shotgun.', expected: ['weapon | shotgun'] },
  { input: 'A man pulled out a revolver.', expected: ['weapon | revolver'] },
  { input: 'Otto Berg was listed in critical condition.', expected: ['condition | critical | Otto Berg'] },
  { input: 'Otto Berg died of pneumonia.', expected: ['cause of death | pneumonia | Otto Berg'] },
  { input: 'Otto Berg was stabbed to death.', expected: ['cause of death | stabbing | Otto Berg'] },
  { input: 'Otto Berg drowned Sunday.', expected: ['cause of death | drowning | Otto Berg'] },
  { input: 'Otto Berg drowned Rosa Lind.', expected: ['cause of death | drowning | Rosa Lind'] },
  { input: 'Otto Berg drowned.', expected: ['cause of death | drowning | Otto Berg'] },
  { input: 'Otto Berg was pronounced dead at the scene.', expected: ['place of death | at the scene | Otto Berg'] },
  { input: 'Otto Berg died on the way to the hospital.', expected: ['place of death | on the way to hospital | Otto Berg'] },
  { input: 'Otto Berg pleaded not guilty.', expected: ['plea | not guilty | Otto Berg'] },
  { input: 'Otto Berg was acquitted.', expected: ['verdict | not guilty | Otto Berg'] },
  { input: 'Otto Berg was charged with two counts of second-degree murder.', expected: ['charge | second-degree murder | Otto Berg'] },
  { input: 'Otto Berg was charged with attempted murder.', expected: ['charge | attempted murder | Otto Berg'] },
  { input: 'He fired a machine gun.', expected: ['weapon | machine gun'] },
  { input: 'Otto Berg was sentenced to life in prison.', expected: ['sentence | life | Otto Berg'] },
  { input: 'Otto Berg was fired on Monday.', expected: ['end of job | fired | Otto Berg'] },
  { input: 'The man had been laid off from his job.', expected: ['end of job | laid off'] },
  { input: 'It was a gray 2013 Toyota Camry.', expected: ['color | toyota | gray'] },
  { input: 'Otto Berg was hit by a van.', expected: ['vehicle | van'] },
  { input: 'Otto Berg sprained his left knee.', expected: ['injured side | knee | left | Otto Berg', 'injured part | knee | Otto Berg'] },
  { input: 'Otto Berg suffered a bruised leg.', expected: ['injured part | leg | Otto Berg'] },
  { input: 'Sgt. Rosa Lind was there.', expected: ['rank | sergeant | Rosa Lind'] },
  { input: "Rosa Lind's brother, Otto Berg, was there.", expected: ['relation | Lind | brother | Otto Berg'] },
  { input: 'Otto Berg, a cousin of Rosa Lind, was there.', expected: ['relation | Lind | cousin | Otto Berg'] },
  { input: 'It lies 30 miles north of Hamilton.', expected: ['direction | north | Hamilton'] },
  { input: 'Otto Berg was unarmed.', expected: ['armed | unarmed | Otto Berg'] },
  { input: 'No one was hurt.', expected: ['injured | person | 0'] },
  { input: 'There were no reports of casualties.', expected: ['injured | person | 0', 'killed | person | 0'] },
  { input: 'The fire did not cause any injuries.', expected: ['injured | person | 0'] },
  { input: 'No arrests have been made.', expected: ['arrested | person | 0'] },
  { input: 'Otto Berg may have been armed.', expected: [] },
]);

cases('words that are none', told, [
  { input: 'The shotgun and other guns were for sale.', expected: [] },
  { input: 'Trade is in good condition.', expected: [] },
  { input: 'Otto Berg may die of pneumonia.', expected: [] },
  { input: 'Many felt suffocated, said Rosa Lind.', expected: [] },
  { input: 'The bullet was fired from a block away.', expected: [] },
  { input: 'It was a gray 2013 day.', expected: [] },
  { input: 'Attorney General Rosa Lind was there.', expected: ['state office | attorney general | Rosa Lind'] },
  { input: 'The north of the country is dry.', expected: [] },
  { input: 'They thought that Otto Berg was dead.', expected: [] },
  { input: 'A hall in Latiko was damaged.', expected: [] },
  { input: 'No one else was hurt.', expected: [] },
  { input: 'No one was seriously hurt.', expected: [] },
  { input: 'There were no serious injuries.', expected: [] },
  { input: 'No arrests were made in that fire.', expected: [] },
  { input: 'All but two escaped without injury.', expected: [] },
  { input: 'Otto Berg drowned his dog.', expected: [] },
  { input: 'Otto Berg was nearly beaten to death.', expected: [] },
  { input: 'There were no death threats.', expected: [] },
  { input: 'Otto Berg quit smoking.', expected: [] },
  { input: 'Otto Berg has resigned himself to it.', expected: [] },
  { input: 'They met at a private Otto Berg ceremony.', expected: [] },
]);
