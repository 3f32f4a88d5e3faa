import type { Intake } from '../src/core/index.ts'
import { createRandom, type Random } from './corpus/random.ts'
import type { GoldArticle } from './eval/gold.ts'

/** As long as the annotated articles are. */
const leastLength = 1_650

/** Syllables that names are made up of: no list knows them, as it knows few of the villages of real news. */
const syllables = 'ba ko ri den mou ta sa gan lo ni ber ou kar zi fel tim dja wa ro'.split(' ')

/**
 * Makes up articles that are told as news is and differ from each other: sentences of given ones in another order, under
 * another title, with other numbers and some other names. The same for the same seed.
 * @param articles of one language
 */
export function distinctTexts(articles: readonly GoldArticle[], count: number, seed: string): Intake[] {
  const random = createRandom(seed)
  const { language } = articles[0]!
  const sentences = articles.flatMap(({ text }) =>
    text.split(/\n\s*\n|(?<=[.!?»”"])\s+(?=[A-ZÉÀ«“"])/u).filter((sentence) => sentence.length > 30),
  )
  const titles = articles.map(({ text }) => text.split('\n').find((line) => line.length > 10) ?? '')
  return Array.from({ length: count }, (_, n) => {
    let text = `${changed(random.pick(titles), random)}\n\n`
    while (text.length < leastLength) {
      const told = Array.from({ length: 2 + random.below(3) }, () => changed(random.pick(sentences), random))
      text += `${told.join(' ')}\n\n`
    }
    const day = new Date(Date.UTC(2012 + random.below(13), random.below(12), 1 + random.below(28)))
    const published = random.chance(0.7) ? { published: day.toISOString().slice(0, 10) } : {}
    return { text, rawSha256: '', language, origin: `made/${language}-${n}`, ...published }
  })
}

function changed(sentence: string, random: Random): string {
  return sentence
    .replaceAll(/\b\d{1,2}\b/gu, (number) =>
      random.chance(0.6) ? String(1 + random.below(number.length > 1 ? 31 : 9)) : number,
    )
    .replaceAll(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{4,}\b/gu, (name) => (random.chance(0.2) ? madeUp(random) : name))
}

function madeUp(random: Random): string {
  const name = Array.from({ length: 2 + random.below(3) }, () => random.pick(syllables)).join('')
  return name[0]!.toUpperCase() + name.slice(1)
}
