import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const places = ['Kidal', 'Gao', 'Ménaka', 'Tessalit', 'Aguelhok', 'Tombouctou']
const events = [
  (place: string, n: number) => `Le MNLA a attaqué ${place}. ${n} soldats ont été tués.`,
  (place: string, n: number) => `L’armée malienne a repris ${place}. Elle dit avoir arrêté ${n} combattants.`,
  (place: string, n: number) => `Ansar Dine a pris ${place}. ${n} civils ont fui la ville.`,
]

/** Writes so many articles that all differ into a folder, and makes it. Each tells two or more events. */
export function writeArticles(folder: string, name: string, count: number): void {
  mkdirSync(folder, { recursive: true })
  for (let n = 0; n < count; n += 1) {
    const told = events.map((event, i) => event(places[(n + i) % places.length]!, 2 + ((n * 7 + i) % 90)))
    const day = new Date(Date.UTC(2012, 0, 1 + (n % 300))).toISOString().slice(0, 10)
    const text = `---\npublished: ${day}\nlanguage: fr\n---\nDépêche ${name} numéro ${n}.\n\nVendredi, ${told.join(' ')}\n`
    writeFileSync(join(folder, `${name}-${n}.txt`), text)
  }
}
