import type { Knowledge } from '../knowledge.ts'
import { fold } from '../language/fold.ts'
import type { LanguagePack } from '../language/pack.ts'
import type { PlaceMention } from '../model/index.ts'
import { settleBranches } from './actors/branches.ts'
import { settleCoalitions } from './actors/coalitions.ts'
import { createDocumentActors } from './actors/document-actors.ts'
import { findPhrases } from './actors/find-phrases.ts'
import { leadersTold } from './actors/leaders.ts'
import { settleNamesakes } from './actors/namesakes.ts'
import { settleLeaders } from './actors/settle-leaders.ts'
import type { ClaimLanguage } from './claims/claim-language.ts'
import { introducedNames } from './claims/introduced-names.ts'
import { nameIndex } from './claims/known-names.ts'
import { claimLanguage } from './claims/language-data.ts'
import type { Memory } from './claims/memory.ts'
import { openingTimes } from './claims/opening-times.ts'
import { readSentence } from './claims/read-sentence.ts'
import { withoutScareQuotes } from './claims/scare-quotes.ts'
import { type Scene, SceneOfArticle } from './claims/scene.ts'
import { isSportsPage } from './claims/sports-page.ts'
import { timeHeadings } from './claims/time-headings.ts'
import { type Token, tokenize } from './claims/token.ts'
import { withToldFighters } from './claims/told-fighters.ts'
import { withToldHolders } from './claims/told-holders.ts'
import type { Draft } from './draft.ts'
import { createParse, type Parse } from './events/parse.ts'
import { choiceModel } from './learned/choice-model.ts'
import { judge } from './learned/judge-sentence.ts'
import { withLikelyClaims } from './learned/likely-claims.ts'
import { withLikelyParties } from './learned/likely-parties.ts'
import { withLikelyPlaces } from './learned/likely-places.ts'
import { partiesNamed } from './learned/party-candidates.ts'
import { createSightings } from './learned/sightings.ts'
import { withoutNobody } from './learned/unlikely.ts'
import type { Watch } from './learned/watch.ts'
import { createDocumentPlaces, type DocumentPlaces, isLocated, mention } from './places/document-places.ts'
import { sectionCountries } from './places/section-countries.ts'
import { sitesOf } from './places/sites.ts'
import { townToldBelow } from './places/town-told-below.ts'
import type { Sentence } from './sentence.ts'
import { articleVoice, findInterview } from './speakers/article-voice.ts'
import { findAttributions } from './speakers/attributions.ts'
import { introducedIn } from './speakers/introduced-later.ts'
import { findQuotations } from './speakers/quotations.ts'
import { createSpeakerMemory } from './speakers/speaker-memory.ts'
import type { TimeExpression } from './time-expression.ts'
import { isFutureSentence } from './times/sentence-words.ts'

/**
 * Reads the statements of an article, in the order of the text; [] when it makes none.
 * @param times the article's time expressions; `when` of a draft is an index into them
 * @param parses its sentences, where they have been parsed already
 * @param watch told of those who may have a part in each statement, and where it may have been
 * @param day on which it was published, YYYY-MM-DD, as far as that is given beside the text
 */
export function extractDrafts(
  text: string,
  sentences: readonly Sentence[],
  times: readonly TimeExpression[],
  pack: LanguagePack,
  knowledge: Knowledge,
  parses = parseAll(sentences, times, claimLanguage(pack), knowledge),
  day?: string,
  watch?: Watch,
): readonly Draft[] {
  const language = claimLanguage(pack)
  const places = createDocumentPlaces(parses, knowledge, language)
  settleNamesakes(parses, places.countries)
  settleCoalitions(parses)
  settleBranches(parses)
  const told = leadersTold(parses)
  settleLeaders(parses, knowledge, places.countries, told, day)
  const actors = createDocumentActors(knowledge, language, places.countries[0], text, parses, told)
  const interview = findInterview(parses, text)
  const voice = articleVoice(text, language, parses, interview)
  const memory: Memory = {
    lastPlace: titlePlace(parses, places),
    dateline: null,
    named: [],
    region: null,
    section: undefined,
    taker: undefined,
    toldAt: new Map(),
    speakers: createSpeakerMemory(voice.kind, introducedIn(parses)),
    previous: [],
    told: [],
    met: [],
    judged: new WeakMap(),
    sporting: 0,
    before: undefined,
    watch,
  }
  const quotations = findQuotations(parses)
  const drafts: Draft[] = []
  // The sentence that each was read from.
  const from: Parse[] = []
  const taken = new Set<string>()
  const trapped = trappedParagraphs(parses, language)
  const headings = timeHeadings(sentences, parses, times)
  const opened = openingTimes(times, (sentence) => isFutureSentence(sentence, pack))
  const below = townToldBelow()
  const sightings = createSightings()
  let dated = -1
  const scene = new SceneOfArticle(text, knowledge, places, actors, taken, memory)
  const sections = sectionCountries(parses)
  for (const [at, parse] of parses.entries()) {
    const { paragraph } = parse.sentence
    memory.section = sections[at]
    places.under(memory.section)
    if (!trapped.has(paragraph)) sightings.note(parse, scene)
    memory.dateline ??= datelineOf(parse, scene)
    const heading = headings.at(parse.sentence)
    // What follows a dated statement below an hour is of its day before it is of the hour.
    const isOpen = dated !== paragraph || !headings.isHour(heading)
    if (parse.sentence.kind !== 'body' || trapped.has(paragraph)) continue
    actors.meet(parse, memory.section)
    const voices = {
      parse,
      attributions: findAttributions(parse),
      memory: memory.speakers,
      voice,
      text,
      parses,
      quotations,
    }
    if (interview?.answers.has(paragraph) === true)
      memory.speakers.label = { paragraph, speaker: interview.speaker }
    const found = opened
      .apply(parse, readSentence(voices, scene, times, memory))
      .map((draft) =>
        (draft.when === null && isOpen && !isToCome(draft)) || headings.isHourOf(heading, draft.when)
          ? { ...draft, when: heading }
          : draft,
      )
    if (found.some(({ when }) => when !== null && when !== heading)) dated = paragraph
    for (const [i, place] of below.meet(parse, scene, found, drafts.length))
      drafts[i] = { ...drafts[i]!, place }
    drafts.push(...found)
    for (const _ of found) from.push(parse)
    for (const { event, place } of found)
      if (place !== null && event.endsWith('-territory')) taken.add(place.id)
    if (found.length > 0) {
      memory.previous = found
      memory.told = [...memory.told.slice(1 - farthest), found]
    }
    memory.met = [...memory.met.slice(1 - farthest), partiesNamed(parse, scene)]
    memory.before = parse
  }
  if (isSportsPage(memory.sporting, parses.length, drafts)) return []
  const peopled = withLikelyParties(drafts, memory, choiceModel(knowledge, 'parties'))
  const placed = withLikelyPlaces(peopled, sightings, countryMeant(places, knowledge), {
    model: choiceModel(knowledge, 'places'),
    watch,
  })
  const likely = withLikelyClaims(
    placed.map((draft, i) => ({ draft, parse: from[i]!, judgement: judge(from[i]!) })),
    { model: choiceModel(knowledge, 'claims'), watch },
  )
  return withToldFighters(withToldHolders(withoutNobody(likely)), knowledge)
}

/** Tokens and phrases of every sentence; what the article introduces ("the Arakan Army (AA)") is known everywhere. */
export function parseAll(
  sentences: readonly Sentence[],
  times: readonly TimeExpression[],
  language: ClaimLanguage,
  knowledge: Knowledge,
): readonly Parse[] {
  const index = nameIndex(knowledge, language)
  const readable = sentences.filter((sentence) => sentence.kind !== 'noise')
  const marked = tokenizeAll(readable, times, language)
  const introduced = introducedNames(language, marked, index)
  const tokens = marked.map((one) => withoutScareQuotes(one, language))
  const opening = readable.find(({ kind }) => kind === 'body')?.paragraph
  return readable.map((sentence, i) => {
    const phrases = findPhrases(tokens[i]!, language, [introduced, index])
    return createParse(sentence, tokens[i]!, phrases, language, sentence.paragraph === opening)
  })
}

/** Tokens of each sentence; both lists are in the order of the text, so one pass serves. */
function tokenizeAll(
  sentences: readonly Sentence[],
  times: readonly TimeExpression[],
  { words }: ClaimLanguage,
): readonly (readonly Token[])[] {
  let first = 0
  return sentences.map(({ text, start, end }) => {
    while (first < times.length && times[first]!.end <= start) first += 1
    let last = first
    while (last < times.length && times[last]!.start < end) last += 1
    return tokenize(text, start, times.slice(first, last), words, first)
  })
}

/** What is planned, threatened or demanded below a day is of no day yet. */
const isToCome = ({ stance }: Draft): boolean =>
  stance === 'planned' || stance === 'threatened' || stance === 'demanded'

/** The country that an article speaks of most, as a statement names it. */
function countryMeant({ countries }: DocumentPlaces, { places }: Knowledge): PlaceMention | undefined {
  const country = places.get(countries[0] ?? '')
  return country === undefined ? undefined : mention(country, '')
}

/** The town of the article's own country in which it was written, where a sentence begins with it. */
function datelineOf(parse: Parse, scene: Scene): PlaceMention | null {
  const site = sitesOf(parse, scene).find(({ role, wide }) => role === 'dateline' && !wide)
  return site !== undefined && site.place.country === scene.places.countries[0] ? site.place : null
}

// In sentences.
const farthest = 8

const wideKinds: ReadonlySet<string | undefined> = new Set(['admin1', 'admin2', 'region', 'area'])

/** The town that a title names first, else its region: where an article plays that has named no other yet. */
function titlePlace(parses: readonly Parse[], places: DocumentPlaces): PlaceMention | null {
  let region: PlaceMention | null = null
  for (const { sentence, phrases, language } of parses) {
    if (sentence.kind !== 'title') continue
    for (const phrase of phrases) {
      const isTold = phrase.det === '' && isLocated(phrase, language)
      const trust = isTold ? 'likely' : 'none'
      const found = phrase.type === 'actor' ? null : places.resolve(phrase, phrase.proper ?? '', trust)
      if (found === null || found.id === found.country) continue
      const place = { ...found, text: phrase.proper ?? found.name }
      if (!wideKinds.has(phrase.places[0]?.kind)) return place
      region ??= place
    }
  }
  return region
}

// In letters: labels are a word or two.
const longestLabel = 40

// In sentences: a title may stand below the page's own name, and twice.
const headLines = 4

// In letters: no headline is longer.
const longestHeadline = 160

/** Paragraphs under a label of another field: sport, markets, films, quizzes; all of them, where the headline is that of a review. */
function trappedParagraphs(parses: readonly Parse[], language: ClaimLanguage): ReadonlySet<number> {
  const sections = language.trap('sections')
  const reviews = language.trap('reviews')
  const head = parses.slice(0, headLines)
  if (head.some(({ sentence }) => reviews.test(fold(sentence.text.slice(0, longestHeadline)))))
    return new Set(parses.map(({ sentence }) => sentence.paragraph))
  const trapped = new Set<number>()
  for (const { sentence } of parses)
    if (sections.test(fold(sentence.text.slice(0, longestLabel)))) trapped.add(sentence.paragraph)
  return trapped
}
