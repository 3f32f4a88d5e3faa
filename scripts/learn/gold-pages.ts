import { readGold } from '../../bench/eval/gold.ts'
import type { Page } from './page.ts'

/** The articles of one set of bench/gold, each with where its events are told and by whom. */
export const goldPages = (folder: string): readonly Page[] =>
  readGold(folder).map(({ id, language, text, published, claims }) => ({
    name: `${folder}/${id}`,
    language,
    text,
    published,
    told: claims.map(({ anchor, event, agents, targets, place }) => ({
      event,
      at: text.indexOf(anchor),
      agents: agents ?? [],
      targets: targets ?? [],
      place,
    })),
  }))
