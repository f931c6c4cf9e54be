/** English words whose base form no rule gives. Each entry is "base form form …". */

const VERBS = `
arise arose arisen|awake awoke awoken|be am is are was were been being 's 're 'm ai|bear bore borne born|beat beaten|become became|befall befell befallen|begin began begun|behold beheld
bend bent|bet|bid bade bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|broadcast|build built|burn burnt|burst|buy bought|can could ca
cast|catch caught|choose chose chosen|cling clung|come came|cost|creep crept|cut|deal dealt|dig dug|do did done does doing|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|dwell dwelt
eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown flies|forbid forbade forbidden|forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven
forgo forwent forgone|forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given|go went gone goes|grind ground|grow grew grown|hang hung|have has had having 've|hear heard|hide hid hidden|hit|hold held|hurt
keep kept|kneel knelt|know knew known|lay laid|lead led|lean leant|leap leapt|learn learnt|leave left|lend lent|let|lie lay lain lying|light lit|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|misunderstand misunderstood
offset|outdo outdid outdone|outgrow outgrew outgrown|overcome overcame|overhear overheard|override overrode overridden|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid|plead pled|prove proven|put|quit
read|rebuild rebuilt|redo redid redone|remake remade|repay repaid|reset|resell resold|retake retook retaken|rethink rethought|rewrite rewrote rewritten|rid|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|set|sew sewn|shake shook shaken
shed|shine shone|shoot shot|show shown|shrink shrank shrunk|shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|sling slung|slit|smell smelt|sow sown|speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt|spin spun|spit spat|split|spread|spring sprang sprung
stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|strew strewn|stride strode stridden|strike struck stricken|string strung|strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust|tread trod trodden
undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|upset|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written
will 'll wo|would|shall sha|die died dies dying|tie tied ties tying|vie vied vies vying|untie untied unties untying|focus focused focuses focusing focussed focussing|bias biased biases biasing|bus bused buses busing|gas gassed gasses gassing|travel travelled travelling|cancel cancelled cancelling|label labelled labelling|model modelled modelling|signal signalled signalling|fuel fuelled fuelling|level levelled levelling|channel channelled channelling|total totalled totalling|counsel counselled counselling|quarrel quarrelled quarrelling|program programmed programming|target targeted targeting|budget budgeted budgeting|benefit benefited benefiting|equip equipped equipping|quiz quizzed quizzing|panic panicked panicking|mimic mimicked mimicking|traffic trafficked trafficking|picnic picnicked picnicking
`;

const NOUNS = `
man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|life lives|wife wives|knife knives|leaf leaves|half halves|self selves|shelf shelves|wolf wolves|thief thieves|loaf loaves|calf calves|hoof hooves|scarf scarves|wharf wharves|elf elves
crisis crises|analysis analyses|basis bases|thesis theses|hypothesis hypotheses|diagnosis diagnoses|axis axes|emphasis emphases|oasis oases|parenthesis parentheses|synthesis syntheses|phenomenon phenomena|criterion criteria|bacterium bacteria|stratum strata|curriculum curricula|memorandum memoranda|referendum referenda|addendum addenda|cactus cacti|fungus fungi|nucleus nuclei|radius radii|stimulus stimuli|syllabus syllabi|alumnus alumni|larva larvae|vertebra vertebrae|alga algae|formula formulae|appendix appendices|index indices|matrix matrices|vertex vertices
series|species|news|means|headquarters|politics|economics|mathematics|physics|athletics|ethics|gymnastics|logistics|electronics|statistics|tactics|mechanics|dynamics|genetics|crossroads|barracks|gallows|sheep|deer|fish|aircraft|spacecraft|offspring|corps|gas gases|bus buses|lens lenses|virus viruses|campus campuses|census censuses|bonus bonuses|consensus|status statuses|focus focuses|surplus surpluses|genius geniuses|chorus choruses|circus circuses|apparatus|bias biases|atlas atlases|canvas canvases|christmas|texas|bass|chaos|cosmos|ethos|pathos|thanks|goods|clothes|premises|proceeds|outskirts|earnings|shoe shoes|toe toes|movie movies|cookie cookies|zombie zombies|rookie rookies|calorie calories|prairie prairies|selfie selfies|tie ties|pie pies|lie lies|die dice|penny pence pennies|photo photos|video videos|quiz quizzes|hero heroes|potato potatoes|tomato tomatoes|echo echoes|veto vetoes|embargo embargoes|cargo cargoes|torpedo torpedoes|volcano volcanoes|mosquito mosquitoes|tornado tornadoes|ache aches|headache headaches|cache caches|axe|ax|passerby passersby|brother-in-law brothers-in-law|yes|this|us|alias aliases|diabetes|rabies|herpes|measles|always|perhaps|pants|trousers|scissors|jeans|surroundings|savings|remains|scholarship|bourgeois|chassis|debris|rendezvous|precis|tennis|pelvis|iris|clitoris|metropolis|polis|glottis|cannabis|hubris|ibis|trellis|arthritis|bronchitis|hepatitis|meningitis|summons|cosmos|kudos|asbestos|rhinoceros|bus|plus|minus|thus|nexus|lotus|locus|corpus corpora|opus|onus|genus genera|venus|sinus|fetus|foetus|hiatus|impetus|exodus|prospectus|walrus|cactus|discus|abacus|esophagus|hippopotamus|octopus octopuses|platypus|rumpus|terminus|caucus caucuses|lexus
`;

const ADJECTIVES = `
good better best|bad worse worst|far farther farthest further furthest|little less least|many more most|old elder eldest|early earlier earliest|easy easier easiest|happy happier happiest|heavy heavier heaviest|large larger largest|late later latest|big bigger biggest|hot hotter hottest|fat fatter fattest|wet wetter wettest|thin thinner thinnest|sad sadder saddest|red redder reddest|free freer freest|true truer truest|close closer closest|safe safer safest|wide wider widest|nice nicer nicest|simple simpler simplest|strange stranger strangest|rare rarer rarest|brave braver bravest|fine finer finest|severe severer severest|able abler ablest|noble nobler noblest|gentle gentler gentlest|humble humbler humblest|pure purer purest|wise wiser wisest|sure surer surest|huge huger hugest|dense denser densest|fierce fiercer fiercest|feeble feebler feeblest|subtle subtler subtlest|white whiter whitest|blue bluer bluest|ripe riper ripest|rude ruder rudest|loose looser loosest|cute cuter cutest|crude cruder crudest|tame tamer tamest|vague vaguer vaguest|scarce scarcer scarcest
`;

function table(entries: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const entry of entries.trim().split(/[|\n]/)) {
    const [base, ...others] = entry.split(' ');
    for (const form of [base!, ...others]) if (!forms.has(form)) forms.set(form, base!);
  }
  return forms;
}

/** Lower-case form -> base form. */
export const IRREGULAR_VERBS = table(VERBS);
export const IRREGULAR_NOUNS = table(NOUNS);
export const IRREGULAR_ADJECTIVES = table(ADJECTIVES);
