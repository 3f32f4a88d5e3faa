import type { Parse } from '../events/parse.ts'

/** Last words of names → the name in full, as told before: "the Observatory" is the Southern Border Observatory. */
export function namesInFull(parses: readonly Parse[]): ReadonlyMap<string, string> {
  const full = new Map<string, string>()
  for (const { phrases } of parses) {
    for (const { proper } of phrases) {
      const last = proper?.split(' ').at(-1)
      if (proper === undefined || last === undefined || last === proper || full.has(last)) continue
      full.set(last, proper)
    }
  }
  return full
}
