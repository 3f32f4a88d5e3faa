import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { readArticle } from '../src/core/pipeline.ts'
import { loadKnowledge } from '../src/data/load-knowledge.ts'
import { readTimeMl } from './eval/timeml.ts'

/**
 * `npm run eval:years -- FOLDER [fr|en]`: reads TimeML documents as if nothing told when they were written, and counts
 * the annotated expressions with a year whose year is right, left open, missed or wrong. A span that leaves the right
 * year out is wrong, however wide it is.
 */
const [folder, language = 'en'] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: npm run eval:years -- FOLDER [fr|en]')
const knowledge = loadKnowledge(join(import.meta.dirname, '..', 'data'))

const counts = { right: 0, open: 0, missed: 0, wrong: 0 }
for (const { id, text, gold } of readTimeMl(folder)) {
  const rawSha256 = createHash('sha256').update(text).digest('hex')
  const { times } = readArticle({ text, rawSha256, language, origin: id }, knowledge, Date.now())
  for (const { start, end, value } of gold) {
    const year = /^\d{4}(?=$|[-T])/u.exec(value)?.[0]
    if (year === undefined) continue
    const found = times.find((time) => time.start < end && time.end > start)
    const own = /^\d{4}(?=$|[-T])/u.exec(found?.value ?? '')?.[0]
    const [from, to] = [found?.span?.earliest?.slice(0, 4), found?.span?.latest?.slice(0, 4)]
    const outside = (from ?? '0000') > year || (to ?? '9999') < year
    if (found === undefined) counts.missed += 1
    else if ((own !== undefined && own !== year) || outside) {
      counts.wrong += 1
      console.log(`${id} «${text.slice(start, end)}» ${value}: ${found.value} ${from}–${to}`)
    } else if (own === undefined && (from === undefined || from !== to)) counts.open += 1
    else counts.right += 1
  }
}
console.table(counts)
