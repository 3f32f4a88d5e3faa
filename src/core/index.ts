export {
  answerFigures,
  answerSearch,
  answerSituation,
  answerSource,
  answerTimeline,
  type Evidence,
  type Reader,
} from './answers.ts'
export { standingOf } from './brief/standing.ts'
export {
  answerChanges,
  answerDigest,
  type Change,
  type ChangeMaterial,
  changesSince,
  correctDigest,
  type Knowing,
  weighedChanges,
} from './changes.ts'
export { mayBeNarrowed } from './corpus/corroborate.ts'
export { asBorrower, type Borrower, lenderKeys } from './corpus/find-lent.ts'
export * from './corpus/finding.ts'
export { smallOuter } from './corpus/lenders.ts'
export { isCopy, likenessKeys, type Sketch } from './corpus/likeness.ts'
export { widestDays } from './corpus/same-event.ts'
export { type SearchedPart, searchedParts } from './corpus/searched-parts.ts'
export * from './errors.ts'
export type * from './knowledge.ts'
export * from './language/fold.ts'
export { displayNames } from './language/intl.ts'
export * from './language/messages.ts'
export * from './language/names-beginning.ts'
export type * from './language/pack.ts'
export * from './language/remembering.ts'
export * from './language/search-query.ts'
export * from './language/search-words.ts'
export * from './language/short-id.ts'
export * from './model/index.ts'
export type { Reading, ReadTime, TextPart } from './pipeline.ts'
export { renderCoverage } from './render/coverage.ts'
export type { CorrectedArticle } from './render/digest-page.ts'
export { languageName } from './render/sources-section.ts'
export { heading, item, line, text } from './render/spans.ts'
export * from './render/split.ts'
export * from './render/strip-controls.ts'
export { dayNumber, dayOfNumber } from './time/day-number.ts'
export * from './time/format.ts'
export * from './time/format-age.ts'
export {
  nextOccurrence,
  type Occurrence,
  occurrenceOn,
  occurrencesBetween,
  type Schedule,
} from './time/occurrences.ts'
export * from './time/parse-clock.ts'
export * from './time/parse-day.ts'
export { firstDay, lastDay } from './time/span-bounds.ts'
export * from './time/zones.ts'
