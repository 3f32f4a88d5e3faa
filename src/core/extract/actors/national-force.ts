import type { Knowledge } from '../../knowledge.ts'
import type { Actor } from '../../model/index.ts'
import type { PersonNoun } from '../claims/language-data.ts'
import { juntaOf } from './junta-of.ts'

/** The noun of an army that is told by its deeds only: a strike, a jet. */
export const anyArmy: PersonNoun = { id: 'army', kind: 'army', who: null, as: 'bind' }

/** The actor that a common noun means in a country: its army, police, junta, government. */
export function nationalForce(
  noun: PersonNoun,
  of: string,
  knowledge: Knowledge,
  text: string,
): Actor | undefined {
  const everyone = [...knowledge.actors.values()]
  // A coalition seldom fights at home.
  if (noun.as === 'bind-coalition')
    return everyone.find((actor) => actor.countries.includes(of) && /coalition/iu.test(actor.name))
  const all = everyone.filter((actor) => actor.countries[0] === of)
  const army = (): Actor | undefined =>
    knowledge.actors.get(`${of.toLowerCase()}-army`) ?? all.find((actor) => actor.kind === 'army')
  const named = (kind: Actor['kind'], name: RegExp): Actor | undefined =>
    all.find((actor) => actor.kind === kind && name.test(actor.name))
  if (noun.kind === 'junta') {
    const juntas = all.filter((actor) => actor.kind === 'junta')
    return juntas.length === 1 ? juntas[0] : juntaOf(juntas, knowledge, text)
  }
  if (noun.id === 'national-guard') return named('army', /guard/iu)
  if (noun.id === 'gendarmes') return named('police', /gendarmerie/iu)
  if (noun.id === 'marines') return named('army', /marine/iu) ?? army()
  if (noun.id === 'border-guards') return all.find((actor) => /border/iu.test(actor.name))
  if (noun.kind === 'police') return named('police', /police/iu)
  if (noun.kind === 'army') return army()
  if (noun.kind === 'government') return all.find((actor) => actor.kind === 'government')
  return undefined
}
