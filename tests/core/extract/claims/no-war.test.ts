import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** Whether a sentence tells of anything. */
const tells = (sentence: string, language: string): boolean => readText(sentence, language).drafts.length > 0

// Exercises, films, memorials, votes, animals, business: words of war, and no war.
test.each([
  ['en', 'During the exercise, rebels captured Gao.'],
  ['en', 'In the script, rebels captured Gao.'],
  ['en', 'In his nightmare, rebels captured Gao.'],
  ['en', 'A doctored video shows the shelling of Gao by the army.'],
  ['en', 'The memorial recalls the killing of 12 herders in Gao by rebels.'],
  ['en', 'A mural depicts the capture of Gao by the rebels.'],
  ['en', 'A ceremony commemorated the capture of Gao by the rebels.'],
  ['en', 'The novelist imagines that rebels captured Gao.'],
  ['en', 'Police shot a video in Gao.'],
  ['en', 'Soldiers killed a dog in Gao.'],
  ['en', 'The singer released ten songs in Gao.'],
  ['en', 'The doctors arrested the bleeding in Gao.'],
  ['en', 'The candidate conquered Gao with her speeches.'],
  ['en', 'Gao fell silent.'],
  ['en', 'Hail took Gao by surprise.'],
  ['en', 'Boredom attacked the pensioners of Gao.'],
  ['en', 'A dog attacked a boy in Gao on Sunday.'],
  ['en', 'Stray dogs killed two girls in Gao.'],
  ['en', 'Loneliness besieged Gao.'],
  ['en', "Senators attacked the governor's budget in Gao."],
  ['en', "Parliament killed the premier's bill in Gao."],
  ['en', 'Clerks in Gao began a two-day strike over arrears.'],
  ['en', 'The army marched through Gao on independence day.'],
  ['en', "The mayor's car was hit by a bus near Gao and two aides were injured."],
  ['en', 'The ruling party took Gao with 51 percent of the vote.'],
  ['en', 'Police detained twelve riders without helmets in Gao.'],
  ['en', 'A lorry packed with onions blew a tyre outside the barracks in Gao.'],
  ['en', 'If a car packed with explosives blew up in Gao, many would die.'],
  ['en', 'Of the 90 kites that children flew over Gao, 56 fell down.'],
  ['en', 'Could a drone which hit Gao have come from Mali?'],
  ['en', 'The comet that crossed the sky over Gao was seen by thousands.'],
  ['fr', 'Lors de l’exercice, des rebelles ont pris Gao.'],
  ['fr', 'Les ouvriers ont achevé les travaux à Gao.'],
  ['fr', 'Le maire est tombé sur de vieux amis à Gao.'],
  ['fr', 'Le directeur attribue la hausse des prix à Gao au carburant.'],
  ['fr', 'Des 90 arbres de Gao, 56 ont été abattus par le vent.'],
  ['fr', 'Dans le scénario, les rebelles prennent Gao.'],
  ['fr', 'Une vidéo truquée montre le bombardement de Gao par l’armée.'],
  ['fr', 'Le mémorial rappelle la prise de Gao par les rebelles.'],
  ['fr', 'Une fresque représente la prise de Gao par les rebelles.'],
  ['fr', 'Une cérémonie a commémoré la prise de Gao par les rebelles.'],
  ['fr', 'Le romancier imagine que les rebelles ont pris Gao.'],
  ['fr', 'Le préfet a arrêté trois mesures à Gao.'],
  ['fr', 'La droite a enlevé trois sièges à Gao.'],
  ['fr', 'Le zoo a libéré dix tortues à Gao.'],
  ['fr', 'Des soldats ont tué un chien à Gao.'],
  ['fr', 'La peur s’est emparée de Gao.'],
  ['fr', 'La ville de Gao est tombée sous le charme de la chanteuse.'],
  ['fr', 'La grêle a pris Gao d’assaut.'],
  ['fr', 'Un chien a attaqué un garçon à Gao dimanche.'],
  ['fr', 'Une meute de chiens a tué deux filles à Gao.'],
  ['fr', 'Les sénateurs ont attaqué le budget du gouverneur à Gao.'],
  ['fr', 'La liste du maire a pris Gao avec 51 % des voix.'],
  ['fr', 'La voiture du maire a été percutée par un bus près de Gao, blessant deux conseillers.'],
  ['fr', 'Une vague de froid a fait trente morts à Gao.'],
  ['fr', 'La police a interpellé douze motards sans casque à Gao.'],
])('%s: %s', (language, sentence) => {
  expect(tells(sentence, language)).toBe(false)
})

// The same words told of war.
test.each([
  ['en', 'In the exercise of his duties, an officer was killed by rebels in Gao.'],
  ['en', 'A video shows the shelling of Gao by the army.'],
  ['en', 'The shelling of Gao by the army damaged the memorial.'],
  ['en', 'Rebels captured Gao during the ceremony.'],
  ['en', 'Police shot a protester in Gao.'],
  ['en', 'The kidnappers released ten traders in Gao.'],
  ['en', 'Gao fell to the rebels.'],
  ['en', 'The rebels captured Gao on the eve of the elections.'],
  ['fr', 'Une vidéo montre le bombardement de Gao par l’armée.'],
  ['fr', 'Les rebelles ont pris Gao pendant la cérémonie.'],
  ['fr', 'La police a arrêté trois commerçants à Gao.'],
  ['fr', 'Des bandits ont enlevé trois commerçants à Gao.'],
  ['fr', 'Les rebelles se sont emparés de Gao avant le scrutin.'],
  ['fr', 'La ville de Gao est tombée sous le contrôle des rebelles.'],
])('%s: %s', (language, sentence) => {
  expect(tells(sentence, language)).toBe(true)
})
