import { expect, test } from 'vitest'
import { namesOf, readText } from '../claims/read-text.ts'

/** A text, an event that its last sentence tells, and who did it. */
type Row = readonly [language: string, text: string, event: string, agents: readonly string[]]

const rows: readonly Row[] = [
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
]

test.each(rows)('%s: %s (%s)', (language, text, event, agents) => {
  const draft = readText(text, language).drafts.findLast((one) => one.event === event)
  expect(draft === undefined ? event : namesOf(draft, 'agent')).toEqual(agents)
})
