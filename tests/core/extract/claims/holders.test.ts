import { expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'

/** Who holds which place by a text: "Gao: MNLA", in its order; denied ones left out. */
const holdersOf = (language: string, text: string): readonly string[] =>
  readText(text, language)
    .drafts.filter(({ event, stance }) => /^control$|s-territory$/u.test(event) && stance === 'asserted')
    .map((draft) => `${draft.place?.text ?? '?'}: ${namesOf(draft, 'agent').join('+')}`)

test.each([
  // An officer of rebels is theirs, rebels driven out by nobody named have lost the town, and who is taken away is no town.
  ['en', '"We have taken Kidal," said a Tuareg rebel commander.', ['Kidal: Tuareg rebel commander']],
  ['en', '"We have taken Kidal," said the commander of the rebels.', ['Kidal: rebels']],
  ['fr', 'Le maire de Djibo a disparu : des inconnus l’ont enlevé lundi.', []],
  // What is excepted is nobody's, and only a town that is handed over has a new holder.
  ['en', 'Rebels took three villages, but not Kidal.', []],
  ['fr', 'Les rebelles contrôlent tout le Nord-Kivu sauf Beni.', ['Nord-Kivu: rebelles']],
  ['en', 'The keys of Kidal were handed over to the rebels.', []],
  ['fr', "Le maire de Kidal a été livré à l'armée.", []],
  // Who held a town before is not who has taken it.
  [
    'fr',
    "En Somalie, l'armée a chassé les shebab de Ceel Dheer, qu'ils occupaient depuis 2008.",
    ['Ceel Dheer: Somali army', 'Ceel Dheer: al-Shabaab'],
  ],
  ['en', 'Sirte, which Haftar’s forces have held since January 2020, was calm.', ['Sirte: LNA']],
  [
    'fr',
    "L'armée congolaise a attaqué Vitshumbi. Le M23 se trouve à Masisi, où il a pris Rubaya.",
    ['Rubaya: M23'],
  ],
  // What nobody is told to retake goes back to who lost it, and never to who took it.
  [
    'fr',
    "Wad Madani, que l'armée avait abandonnée aux FSR, a été reconquise.",
    ['Wad Madani: Sudanese army'],
  ],
  ['en', 'Goma, captured by the M23 in March, was retaken on Monday.', ['Goma: M23', 'Goma: ']],
  // The last town of a region held by somebody: the region is not.
  ['fr', "Goma, dernière ville du Nord-Kivu aux mains de l'armée, est calme.", ['Goma: Congolese army']],
  ['en', 'El Fasher, the last city in Darfur held by the army, is calm.', ['El Fasher: Sudanese army']],
  // A share of a town, and nobody carried off.
  ['fr', 'Plus de 85 % de Port-au-Prince est aux mains des gangs.', ['Port-au-Prince: gangs']],
  ['fr', 'Environ 60 % de Khartoum reste aux mains des FSR.', ['Khartoum: Rapid Support Forces']],
  // Not yet, no more, in general.
  ['en', 'In Sudan the army has yet to retake Wad Madani.', []],
  ['fr', "Au Soudan, l'armée tarde à reprendre Wad Madani.", []],
  ['en', 'In Yemen, whoever holds Taiz holds the road to Aden.', []],
  ['en', "Russia's grip on Kherson slipped in 2022.", []],
  ['en', 'Russia tightened its grip on Kherson on Monday.', ['Kherson: Russian army']],
  // A quarter is no town, and towns without a name are none in play.
  ['en', 'In Haiti, gang members captured the district of Solino.', ['Solino: gang members']],
  ['fr', 'Le M23 a pris Masisi. Il contrôle plusieurs localités.', ['Masisi: M23']],
  ['fr', 'Le M23 a pris Masisi. Il contrôle toute la localité.', ['Masisi: M23', 'Masisi: M23']],
  // Behind people no name belongs to them any more, and what alarms a town has not taken it.
  ['en', 'The capture of Kidal by rebels alarmed Bamako.', ['Kidal: rebels']],
  ['en', 'The fall of Goma to the M23 dismayed Kinshasa.', ['Goma: M23']],
  ['fr', 'La prise de Bukavu par des combattants stupéfie Kinshasa.', ['Bukavu: combattants']],
  // Who holds the hills that shells come from does not hold the town they fall on.
  ['fr', 'Des obus tirés depuis les collines tenues par le M23 se sont abattus sur Sake.', []],
  ['fr', 'Des roquettes lancées de positions occupées par les rebelles sont tombées sur Aden.', []],
  ['en', 'A drone launched from a village controlled by the RSF hit El Obeid.', []],
  // People who had been taken are no town; a siege that is over holds none.
  ['en', 'The M23 released 14 nurses in Lubero whom it had taken in May.', []],
  ['fr', "Le M23 a relâché dix mineurs à Rubaya qu'il avait pris lundi.", []],
  ['fr', 'Les combattants à Goma, qu’ils ont prise en mai, pillent.', ['Goma: combattants']],
  // Who speaks of a loss has not won; a command that visits holds nothing.
  ['en', "Vuhledar's loss was acknowledged by the Ukrainian command.", ['Vuhledar: ']],
  ['en', 'Gao was visited by the rebel command.', []],
  // What is contradicted or dismissed is not told as so, and who contradicts it took nothing.
  ['en', 'The claim that Kupiansk had been liberated was contradicted by its war bloggers.', []],
  ['en', "Kinshasa's claim to have retaken Masisi was dismissed.", []],
  ['en', 'The capture of Gao was denied by the army.', []],
  ['en', 'News that Bukavu had been seized was confirmed by the governor.', ['Bukavu: ']],
  ['fr', "La prétention de l'armée d'avoir pris Gao a été écartée par les rebelles.", []],
  ['fr', 'La chute de Gao a été démentie par l’armée.', []],
  ['fr', 'La prise de Gao par les rebelles a été condamnée par l’armée.', ['Gao: rebelles']],
  // An invader that nobody named drives out leaves the town to the country's own.
  ['en', 'The Russians were pushed back from Izium.', ['Izium: ']],
  ['fr', 'Les soldats russes ont été refoulés de Balakliia.', ['Balakliia: ']],
  // Taken, and retaken: two, each by its own.
  ['en', 'Gao, lost in 2012, was liberated by French forces.', ['Gao: French army']],
  ['fr', "Gao, prise en mars, a été reconquise par l'armée.", ['Gao: ', 'Gao: Malian army']],
  ['fr', "Gao, perdue en 2012, a été libérée par l'armée.", ['Gao: Malian army']],
  // By a record, or on a football ground, no town is taken.
  ['en', 'Jordan Ayew struck twice as Ghana overran Sudan in Omdurman.', []],
  ['en', 'Rwanda captured Goma.', ['Goma: Rwandan army']],
  ['en', 'Amy Wild conquered Beirut with her new album.', []],
  ['en', 'Rebels captured Gao with a series of attacks.', ['Gao: Rebels']],
  ['fr', 'Kenya Barris a conquis Beyrouth avec sa série.', []],
  ['fr', "Les rebelles ont conquis Gao avec une série d'attaques.", ['Gao: rebelles']],
  // A town passes from one to the other.
  ['en', 'Kidal passed from rebel hands to the army on Monday.', ['Kidal: Malian army']],
  ['fr', 'La ville de Masisi est passée de l’armée au M23.', ['Masisi: M23']],
  // Who spreads terror, or runs a clinic, holds no town.
  ['fr', 'Les rebelles du M23 font régner la terreur à Kitshanga.', []],
  ['fr', 'Les gangs font régner leur loi à Cité Soleil.', ['Cité Soleil: gangs']],
  ['en', 'The M23 runs a clinic in Goma.', []],
  ['en', 'The M23 runs the town of Goma.', ['Goma: M23']],
  // A heading may name a country with what belongs to it.
  [
    'en',
    'SYRIA\n\nA bomb hit a bus of the Syrian army near Homs on Sunday.\n\nYEMEN AND THE RED SEA\n\nHouthi mortars fell on Taiz on Tuesday. The city is still held by government forces.',
    ['Taiz: Yemeni government forces'],
  ],
] as const)('%s: %s', (language, text, holders) => {
  expect(holdersOf(language, text)).toEqual(holders)
})

test.each([
  ['en', 'The siege of Kadugli was lifted by the army.', []],
  ['en', 'The siege of Kadugli by the RSF has not been lifted.', ['siege']],
  ['fr', 'Le blocus de Marioupol a été rompu par les troupes.', []],
  ['fr', 'Les FSR maintiennent le blocus de Kadugli.', ['siege']],
] as const)('a siege that is over is none: %s: %s', (language, text, told) => {
  expect(readText(text, language).drafts.map(({ event }) => event)).toEqual(told)
})

test.each([
  [
    'fr',
    'Les combattants du M23 ont achevé la conquête de Goma, grande ville du Congo, abandonnée par l’armée.',
    ['non-state-actor-overtakes-territory Goma M23', 'non-violent-transfer-of-territory Goma Congolese army'],
  ],
  [
    'en',
    'The fall of Goma, defended by Congolese soldiers, came on Monday.',
    ['non-state-actor-overtakes-territory Goma '],
  ],
])('who left or defended a town has not taken it: %s: %s', (language, text, told) => {
  const read = readText(text, language).drafts.map(
    ({ event, place, actors }) =>
      `${event} ${place?.name} ${actors
        .filter(({ role }) => role === 'agent')
        .map(({ name }) => name)
        .join()}`,
  )
  expect(read).toEqual(told)
})
