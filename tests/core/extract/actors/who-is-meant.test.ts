import { expect, test } from 'vitest'
import { namesOf, readText } from '../claims/read-text.ts'

/** A text, an event that its last sentence tells, and who did it. */
type Row = readonly [language: string, text: string, event: string, agents: readonly string[]]

const rows: readonly Row[] = [
  // Both of those that have acted, though neither is said to have fought the other.
  [
    'en',
    'The AAKG militia burned a market in Mboki on Monday. The UPC kidnapped three traders there on Tuesday. The two groups clashed in Zemio on Friday.',
    'armed-clash',
    ['Azande Ani Kpi Gbe'],
  ],
  [
    'fr',
    'La milice AAKG a incendié lundi le marché de Mboki. L’UPC y a enlevé mardi trois commerçants. Ces mêmes groupes se sont affrontés vendredi à Zémio.',
    'armed-clash',
    ['Azande Ani Kpi Gbe'],
  ],
  // A plural that owns a name has its apostrophe behind it.
  [
    'en',
    "Three policemen were shot dead near Van on Friday by the Kurdistan Workers' Party.",
    'armed-clash',
    ['PKK'],
  ],
  [
    'en',
    'Fighters of the Kurdistan Workers’ Party attacked a police post near Van on Friday.',
    'armed-clash',
    ['PKK'],
  ],
  // One short name, in the Sahel and in Syria.
  [
    'fr',
    'Au Niger, les Forces de défense et de sécurité (FDS) ont tué vendredi six terroristes à Torodi.',
    'armed-clash',
    ['Nigerien army'],
  ],
  [
    'fr',
    'En Syrie, les FDS ont repris vendredi Raqqa aux jihadistes.',
    'non-state-actor-overtakes-territory',
    ['Syrian Democratic Forces'],
  ],
  // "The coalition", where no states have formed one.
  [
    'en',
    'Viv Ansanm gangs took Kenscoff on Friday. The same coalition had seized Cabaret in May.',
    'non-state-actor-overtakes-territory',
    ['Viv Ansanm'],
  ],
  [
    'fr',
    'La coalition Viv Ansanm a attaqué vendredi le gang de Grand Ravine à Kenscoff. La coalition contrôle toujours Cabaret.',
    'control',
    ['Viv Ansanm'],
  ],
  [
    'en',
    'The Saudi-led coalition bombed Sanaa on Friday. The coalition also struck Dhamar.',
    'air-drone-strike',
    ['Saudi-led coalition'],
  ],
  // "That" brings a clause, whose article says that the group was told before.
  [
    'en',
    'A non-State armed group raided Mueda on Friday. Residents said that the group beheaded two farmers there.',
    'attack',
    ['non-State armed group'],
  ],
  [
    'en',
    'Bandits raided Tsafe on Friday. The same gang had abducted 12 people in Anka.',
    'abduction',
    ['Bandits'],
  ],
  // Whoever speaks appeals, and no party that he has told of.
  [
    'en',
    'The governor of Bunia said CODECO fighters had killed nine people on Friday. He called on the militia to disarm.',
    'appeal',
    ['governor of Bunia'],
  ],
  [
    'fr',
    'Le gouverneur de Bunia affirme que la Codeco a tué neuf personnes vendredi. Il appelle la milice à désarmer.',
    'appeal',
    ['gouverneur de Bunia'],
  ],
  [
    'en',
    '"I urge both sides to spare the hospital," said Nadia Salim, a surgeon in Nyala.',
    'appeal',
    ['Nadia Salim'],
  ],
  [
    'fr',
    "« Je supplie les deux camps d'épargner l'hôpital », dit Nadia Salim, chirurgienne à Nyala.",
    'appeal',
    ['Nadia Salim'],
  ],
  // A minister is of the country that owns him, wherever he would strike.
  [
    'en',
    "Turkey's defence minister threatened on Friday to bomb Damascus.",
    'air-drone-strike',
    ['Turkish army'],
  ],
  // Whose assaults are thrown back is told at the assaults, else in the sentence before.
  [
    'en',
    'Russian attacks near Kupiansk were driven back on Friday, Kyiv said.',
    'armed-clash',
    ['Russian army'],
  ],
  ['fr', 'Des assauts russes près de Koupiansk ont été repoussés vendredi.', 'armed-clash', ['Russian army']],
  [
    'en',
    'The M23 launched an offensive on Lubero on Friday. The army said the assault had been repelled.',
    'armed-clash',
    ['M23'],
  ],
  [
    'fr',
    "Le M23 a lancé vendredi une offensive sur Lubero. L'armée affirme que l'assaut a été repoussé.",
    'armed-clash',
    ['M23'],
  ],
  // Fighting of which no article says that it was told is anybody's.
  ['en', 'The army took Lubero from the M23 on Friday. Fighting broke out on Saturday.', 'armed-clash', []],
  // What a government sends is its army or its police; with no sender it is those who are sent.
  [
    'en',
    'Kenya will send 400 more police officers to Cabaret, its president said.',
    'other-strategic',
    ['Kenyan police'],
  ],
  [
    'fr',
    'Le Rwanda enverra 500 soldats à Palma, a promis vendredi son président.',
    'other-strategic',
    ['Rwandan army'],
  ],
  ['fr', "Paris annonce l'envoi de 200 soldats à Niamey.", 'other-strategic', ['French army']],
  [
    'fr',
    "Les habitants de Lubero réclament l'envoi d'un bataillon dans la ville.",
    'other-strategic',
    ['Congolese army'],
  ],
  [
    'en',
    'The governor said 300 soldiers would be deployed in Lubero by Friday.',
    'other-strategic',
    ['Congolese army'],
  ],
  // Who tells of a catch has made it; what follows on a march broken up is of those who broke it up.
  [
    'en',
    'Three men suspected of spying were arrested in Lubero on Friday, the army said.',
    'arrests',
    ['Congolese army'],
  ],
  ['en', 'Three protesters were arrested in Lubero on Friday, their lawyer said.', 'arrests', []],
  [
    'fr',
    'La police a présenté vendredi à la presse cinq bandits arrêtés à Lubero.',
    'arrests',
    ['Congolese police'],
  ],
  [
    'fr',
    'La police a dispersé vendredi une marche à Lubero. Neuf manifestants ont été interpellés.',
    'arrests',
    ['Congolese police'],
  ],
  // A deal is made by both, wherever the second is told.
  [
    'fr',
    "L'accord que l'armée et les FSR ont paraphé vendredi à Nyala n'a pas tenu.",
    'agreement',
    ['Sudanese army', 'Rapid Support Forces'],
  ],
  [
    'fr',
    "Les FSR démentent toute trêve avec l'armée à Nyala.",
    'agreement',
    ['Rapid Support Forces', 'Sudanese army'],
  ],
  [
    'en',
    'Under a truce concluded with the army on Friday, the RSF left Nyala.',
    'agreement',
    ['Rapid Support Forces', 'Sudanese army'],
  ],
  // What a group's own do they do for it, and their enemies do not.
  [
    'fr',
    "Un prédicateur du Jnim menace d'incendier les maisons de Djibo.",
    'looting-property-destruction',
    ['JNIM'],
  ],
  [
    'fr',
    'Les ennemis du M23 ont attaqué Lubero vendredi. Le M23 a pris Masisi.',
    'non-state-actor-overtakes-territory',
    ['M23'],
  ],
  ['fr', 'Les otages du Jnim ont tué leur gardien vendredi à Djibo.', 'attack', ['otages']],
  // A name that stands right behind the words for shots.
  [
    'fr',
    'Des tirs de mortier houthis ont tué vendredi un enfant à Taëz.',
    'shelling-artillery-missile',
    ['Houthis'],
  ],
  [
    'fr',
    "Des tirs d'artillerie du M23 ont tué vendredi un enfant à Goma.",
    'shelling-artillery-missile',
    ['M23'],
  ],
]

test.each(rows)('%s: %s (%s)', (language, text, event, agents) => {
  const draft = readText(text, language).drafts.findLast((one) => one.event === event)
  expect(draft === undefined ? event : namesOf(draft, 'agent')).toEqual(agents)
})
