import { createHash } from 'node:crypto'
import type { Claim, Knowledge, Place, Reading } from '../../src/core/index.ts'
import { dayOfNumber, smallOuter } from '../../src/core/index.ts'
import { createRandom, type Random } from './random.ts'
import { days, openingOf, type Published, tell } from './tell.ts'
import { readVocabulary, type Vocabulary } from './vocabulary.ts'
import { createPlacePicker, layOutWorld, type World } from './world.ts'

const outlets = Array.from({ length: 120 }, (_, i) => `Courier ${i + 1}`)

/** As our annotated articles are: 300 words, with a statement in most sentences. */
const claimsAtMost = 19
const wordsAtLeast = 12

/**
 * Makes up articles with what is read from them, one after the other and for ever; the same for the same seed.
 * They are told of places as unevenly as news is, over fourteen years, in order of publication within each thousand.
 */
export function* makeArticles(knowledge: Knowledge, seed: string): Generator<Reading> {
  const random = createRandom(seed)
  const world = layOutWorld(knowledge)
  const picker = createPlacePicker(world, random)
  const vocabularies = [readVocabulary('en'), readVocabulary('fr')]
  const aroundOf = rememberAround(knowledge)
  for (let n = 0; ; n += 1) {
    const language = random.pick(vocabularies)
    yield makeArticle({ random, world, vocabulary: language, main: picker.told(), n, aroundOf })
  }
}

interface Making {
  readonly random: Random
  readonly world: World
  readonly vocabulary: Vocabulary
  readonly main: Place
  readonly n: number
  readonly aroundOf: (place: string) => NonNullable<Reading['around']>[string]
}

function makeArticle({ random, world, vocabulary, main, n, aroundOf }: Making): Reading {
  const wrote = days.first + random.below(days.last - days.first)
  const published: Published = random.chance(0.12) ? undefined : wrote
  const country = world.countries.find(({ id }) => id === main.country) ?? null
  const tellings = Array.from({ length: 1 + random.below(claimsAtMost) }, () =>
    tell(random, world, placeOf(random, world, main, country), wrote, published),
  )
  const title = `${main.names.en}: ${sentence(random, vocabulary, 6)}`
  let text = `${title}\n\n`
  const drafts = tellings.map((telling) => {
    const quote = `${openingOf(telling, random, vocabulary.language)} ${sentence(random, vocabulary, wordsAtLeast + random.below(16))}.`
    const start = text.length
    text += `${quote} `
    return { ...telling, quote, start, end: start + quote.length }
  })
  for (let i = random.below(6); i > 0; i -= 1)
    text += `${sentence(random, vocabulary, wordsAtLeast + random.below(16))}. `
  const sha256 = createHash('sha256').update(text).digest('hex')
  const id = `a${sha256.slice(0, 16)}`
  const claims = drafts.map(
    (draft, i): Claim => ({ id: `${id}:${draft.start}:${draft.event}:${i}`, article: id, ...draft }),
  )
  const day = dayOfNumber(wrote)
  return {
    article: {
      id,
      sha256,
      title,
      text,
      language: vocabulary.language,
      ...(random.chance(0.95) && { publisher: random.pick(outlets) }),
      ...(published !== undefined && {
        published: {
          earliest: day,
          latest: day,
          precision: 'day',
          basis: 'stated',
          value: day,
          text: '',
          why: [],
        },
      }),
      fetchedAt: (wrote + 1) * 86_400_000,
      origin: `made/${n}.txt`,
      starter: false,
      unread: null,
    },
    claims,
    times: [],
    sentences: drafts.map(({ start, end }) => ({ start, end })),
    around: Object.fromEntries(
      claims.flatMap(({ place }) => (place === null ? [] : [[place.id, aroundOf(place.id)]])),
    ),
  }
}

/** Two thirds are told of the main place, the rest of its neighbours, of the country, of no place. */
function placeOf(random: Random, world: World, main: Place, country: Place | null): Place | null {
  const at = random.next()
  if (at < 0.66) return main
  if (at < 0.84) return random.pick(world.neighboursOf(main))
  return at < 0.92 ? country : null
}

function sentence(random: Random, vocabulary: Vocabulary, words: number): string {
  return Array.from({ length: words }, () => vocabulary.word(random)).join(' ')
}

function rememberAround({ places }: Knowledge): Making['aroundOf'] {
  const known = new Map<string, ReturnType<Making['aroundOf']>>()
  return (id) => {
    let around = known.get(id)
    if (around === undefined) {
      around = { all: places.get(id)?.parents ?? [], small: smallOuter(id, (one) => places.get(one)) }
      known.set(id, around)
    }
    return around
  }
}
