import type { Migration } from '../migration.ts'

const drop = `
  DROP TABLE claim_actors;
  DROP INDEX claims_by_place;
  `

/** Claims are found by the rows of `found`: what they were found by before is no longer written. */
export const foundAlone: Migration = { sqlite: drop, postgres: drop }
