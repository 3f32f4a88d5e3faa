import type { NameHit } from '../claims/name-index.ts'
import { findName, type Scan } from './word-role.ts'

/** What is known of the words at a token; nothing of a noun that is half of a name: "Alix Didier | Fils-Aimé". */
export function findOutsideNames(scan: Scan, at: number): NameHit | undefined {
  const hit = findName(scan, at)
  if (hit === undefined || hit.actors.length > 0 || hit.places.length > 0) return hit
  const [before, here, next] = [scan.tokens[at - 1], scan.tokens[at]!, scan.tokens[at + 1]]
  const isJoined = next?.glued === true && next.capital && here.capital
  return isJoined && before?.capital === true ? undefined : hit
}
