import { NameIndex } from './name-index.ts'
import type { Token } from './token.ts'

/** Names that an article itself shortens: "Bangsamoro Islamic Freedom Fighters (BIFF)", "Cadre stratégique (CSP)". */
export function introducedNames(
  _text: string,
  sentences: readonly (readonly Token[])[],
  known: NameIndex,
): NameIndex {
  const index = new NameIndex()
  for (const tokens of sentences) {
    tokens.forEach((token, at) => {
      const short = tokens[at + 1]
      if (token.text !== '(' || short === undefined || tokens[at + 2]?.text !== ')') return
      if (
        !/^\p{Lu}[\p{Lu}\p{Ll}\p{N}]{1,8}$/u.test(short.text) ||
        short.text.replace(/[^\p{Lu}]/gu, '').length < 2
      )
        return
      const from = nameStart(tokens, at, short.text[0]!)
      if (from === undefined) return
      const hit = longestHit(tokens, from, at, known)
      const name = tokens
        .slice(from, at)
        .map((one) => one.text)
        .join(' ')
      const own = known.find(tokens, at + 1)
      const actors = hit?.actors.length ? hit.actors : (own?.actors ?? [])
      index.add(short.text, actors.length > 0 ? { actors } : { introduced: name })
      if (actors.length > 0) index.add(name, { actors })
    })
  }
  return index
}

function longestHit(tokens: readonly Token[], from: number, to: number, known: NameIndex) {
  for (let at = from; at < to; at += 1) {
    const hit = known.find(tokens, at)
    if (hit !== undefined && hit.actors.length > 0 && hit.to >= to - 1) return hit
  }
  return undefined
}

/** The first token of the capitalised name that ends before a bracket. */
function nameStart(tokens: readonly Token[], end: number, initial: string): number | undefined {
  for (let i = end - 1; i >= Math.max(0, end - 12) && tokens[i]!.kind !== 'mark'; i -= 1) {
    // The nearest word that the acronym can begin with.
    if (tokens[i]!.capital && tokens[i]!.text.normalize('NFD')[0] === initial && end - i > 1) return i
  }
  let from = end
  for (let i = end - 1; i >= Math.max(0, end - 10); i -= 1) {
    const token = tokens[i]!
    if (token.kind === 'mark') break
    if (token.capital) from = i
    else if (
      !/^(?:of|the|for|and|de|du|des|la|le|les|l'|d'|pour|et|soutien|rapide|nationale?|islamique|liberation|al)$/u.test(
        token.key,
      ) &&
      !token.glued
    )
      break
  }
  return from < end ? from : undefined
}
