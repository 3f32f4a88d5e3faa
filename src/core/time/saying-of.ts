import type { Saying } from './saying.ts'
import { english } from './saying-en.ts'
import { french } from './saying-fr.ts'

/** How dates are said in a language (BCP 47); English for those without a table. */
export function sayingOf(language: string): Saying {
  return language.split('-')[0] === 'fr' ? french : english
}
