import { readdirSync, readFileSync } from 'node:fs'
import type { Page, Told } from './page.ts'

/** An article's gold, as far as sentences need it. */
interface GoldFile {
  readonly id: string
  readonly language: string
  readonly claims: readonly (Omit<Told, 'at'> & { readonly anchor: string })[]
}

/** The articles of one set of bench/gold, each with where its events are told. */
export function readGold(folder: string): readonly Page[] {
  return readdirSync(`${folder}/gold`)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const gold = JSON.parse(readFileSync(`${folder}/gold/${file}`, 'utf8')) as GoldFile
      const text = readFileSync(`${folder}/texts/${gold.id}.txt`, 'utf8')
      const told = gold.claims.map(({ anchor, event, agents, targets }) => ({
        event,
        at: text.indexOf(anchor),
        agents: agents ?? [],
        targets: targets ?? [],
      }))
      return { name: `${folder}/${gold.id}`, language: gold.language, text, told }
    })
}
