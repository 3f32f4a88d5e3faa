import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

describe('words of war that tell of no war', () => {
  test.each([
    ["At home the Super Eagles laid siege to Ghana's goal and captured Lagos.", 'en'],
    ['Naira traders launched an offensive in Lagos against the dollar.', 'en'],
    ['Cholera has killed 14 people in Lagos.', 'en'],
    ['Floods have displaced 3,000 people in Lagos.', 'en'],
    ['In the new film, rebels capture Lagos and kill the governor.', 'en'],
    ['The novel tells how rebels captured Lagos.', 'en'],
    ['The clip of soldiers who kill a man in Lagos comes from a video game.', 'en'],
    ['Ants launched an offensive in Lagos against my kitchen.', 'en'],
    ['If the troops left, rebels would capture Lagos.', 'en'],
    ['Which army captured Lagos in 1851?', 'en'],
    ['Imagine that Lagos fell to the rebels.', 'en'],
    ['In the event of an attack on Lagos, schools close.', 'en'],
    ['The exchange of prisoners between the army and the rebels in Lagos fell through.', 'en'],
    ['The two sides reached no truce in Lagos.', 'en'],
    ['The two sides signed no ceasefire in Lagos.', 'en'],
    ['Imagine that Lagos falls tomorrow.', 'en'],
    ['An attack on Lagos would be a disaster.', 'en'],
    ['Lagos is besieged by plastic waste.', 'en'],
    ['The singer conquered Lagos on Saturday.', 'en'],
    ['Rust has besieged every lock in the harbour of Lagos.', 'en'],
    ['The minister survived a barrage of questions in Lagos.', 'en'],
    ['The premier defused a political bomb in Lagos.', 'en'],
    ['Soldiers fought a fire at the market in Lagos for six hours.', 'en'],
    ['A bus plunged into a ravine near Lagos, killing 22 passengers.', 'en'],
    ['Extras in uniform stormed the town hall of Lagos for a scene.', 'en'],
    ['The senator was ambushed by reporters in Lagos.', 'en'],
    ['Nothing suggests that rebels entered Lagos.', 'en'],
    ['The book describes the battle of Lagos.', 'en'],
    ['Lagos est assiégée par les déchets plastiques.', 'fr'],
    ['La chanteuse a conquis Gao samedi soir.', 'fr'],
    ['Le ministre a essuyé un feu roulant de questions à Gao.', 'fr'],
    ['Le premier ministre a désamorcé une bombe politique à Gao.', 'fr'],
    ["Les soldats ont combattu l'incendie du marché de Gao.", 'fr'],
    ['Un bus est tombé dans un ravin près de Gao, tuant 22 passagers.', 'fr'],
    ["Des figurants en uniforme ont pris d'assaut la mairie de Gao.", 'fr'],
    ["Rien n'indique que les rebelles soient entrés à Gao.", 'fr'],
    ['Le livre décrit la bataille de Gao.', 'fr'],
    ["Les deux parties n'ont conclu aucun cessez-le-feu à Gao.", 'fr'],
    ['Imaginons que Gao tombe demain.', 'fr'],
    ['Une attaque contre Gao aurait des conséquences pour le pays.', 'fr'],
    ["Les Étalons ont assiégé les cages du Togo et pris d'assaut Gao.", 'fr'],
    ['Le paludisme a tué 14 personnes à Gao.', 'fr'],
    ["L'orage a tué deux bergers à Gao.", 'fr'],
    ['Les inondations ont chassé 3 000 habitants de Gao.', 'fr'],
    ['Le roman raconte comment des rebelles ont pris Gao.', 'fr'],
    ['Dans une comédie jouée samedi, des rebelles prennent Gao.', 'fr'],
    ["L'exercice simulera l'attaque d'un poste à Gao par des hommes armés.", 'fr'],
    ['Si les soldats partaient, les rebelles reprendraient Gao.', 'fr'],
    ["Si les soldats s'en vont, les rebelles reprendront Gao.", 'fr'],
    ['Supposons que Gao tombe aux mains des rebelles.', 'fr'],
    ["En cas d'attaque contre Gao, chacun sait où aller.", 'fr'],
    ["Une attaque contre Gao aurait de lourdes conséquences pour l'armée.", 'fr'],
    ["Les deux camps n'ont conclu aucune trêve à Gao.", 'fr'],
    ["Les deux camps n'ont pas signé de trêve à Gao.", 'fr'],
    ["L'échange de prisonniers prévu à Gao a tourné court.", 'fr'],
  ] as const)('%s', (text, language) => {
    expect(readText(text, language).drafts).toEqual([])
  })
})

describe('war told beside sport, films, prices and floods', () => {
  test.each([
    ['A bomb exploded during a football match in Lagos, killing 12 people.', 'en', 'remote-explosive-ied'],
    ['Gunmen killed nine people at a cinema in Lagos that was showing a film.', 'en', 'attack'],
    ['Soldiers killed nine traders in Lagos over the price of rice.', 'en', 'attack'],
    ['Fighting and floods have displaced 3,000 people in Lagos.', 'en', 'displacement'],
    ['A series of attacks in Lagos killed nine people.', 'en', 'attack'],
    ['Des hommes armés ont tué neuf personnes à Gao pendant un match de football.', 'fr', 'attack'],
    ['Des hommes armés ont tué neuf personnes à Gao devant un film.', 'fr', 'attack'],
    ['Une roquette a tué deux bergers à Gao après l’orage.', 'fr', 'shelling-artillery-missile'],
  ] as const)('%s', (text, language, event) => {
    expect(readText(text, language).drafts.map((draft) => draft.event)).toContain(event)
  })
})
