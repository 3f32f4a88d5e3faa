/**
 * What data/ is checked and indexed with: shapes, errors, folding. Apart from index.ts, so that whoever only reads
 * articles, as workers do, loads nothing of answering: that is a hundred files more.
 */
export * from './errors.ts'
export type * from './knowledge.ts'
export * from './language/fold.ts'
export * from './language/keep.ts'
export * from './language/names-beginning.ts'
export type * from './language/pack.ts'
export * from './language/remembering.ts'
export * from './model/index.ts'
