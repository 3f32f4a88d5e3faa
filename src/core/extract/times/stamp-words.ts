/**
 * Words of tools that print, fetch and keep pages, as regular expressions over folded text. They are kept apart from
 * the packs on purpose: the tool speaks its user's language and not the article's, so all are always tried.
 */

/** What is printed or fetched, and the little words between it and the verb. */
const thing =
  "(?:(?:this |the |cette? |ce |la |le |l'|web )?(?:print(?:able|er-friendly)? )?(?:web ?page|web ?site|page|document|article|file|copy|text|pdf|report|texte|fichier|version|contenu|site)s? )?(?:(?:web )?(?:was |has been |a ete |est ))?(?:last |automatically |automatiquement )?"

/** Verbs that only a tool's line has. */
const tool = [
  'printed(?: out)?',
  'retrieved',
  'accessed',
  'fetched',
  'downloaded',
  'exported',
  'generated',
  'archived',
  'scraped',
  'crawled',
  'viewed',
  'imprimee?',
  'consultee?',
  'telechargee?',
  'exportee?',
  'generee?',
  'archivee?',
  'recuperee?',
]
/** Nouns for the same. */
const noun =
  "(?:print(?:ing)? date|date printed|date of (?:print(?:ing)?|access)|(?:access|retrieval|download|export|capture) date|date accessed|date retrieved|last accessed|date d'(?:impression|acces|export|archivage)|date de (?:consultation|telechargement|capture)|derniere consultation|copie d'archive)"
/** Verbs that a caption or a headline may have too; nothing may follow their date. */
const common =
  "(?:saved|captured|screenshot(?: taken)?|snapshot(?: taken)?|page saved|sauvegardee?|capture d'ecran|capturee?|instantane|enregistree? depuis (?:le web|le site|internet))"

/** Opens a line of a tool. */
export const toolLabel = new RegExp(`^${thing}(?:${tool.join('|')}|${noun})(?![\\p{L}])`, 'u')

/** Opens a line whose words may be a caption's as well. */
export const commonLabel = new RegExp(`^${thing}${common}(?![\\p{L}])`, 'u')

const plainGap =
  /^[ :]{1,3}(?:- ?)?(?:(?:automatically|automatiquement) )?(?:(?:on|at|le|du|as of|en date du)(?: the)? ?[:,]? )?$/u
const personGap = /^ (?:by|par) (?:[^ \d]{1,30} ){1,4}(?:(?:on|at|le)(?: the)? )?$/u
const sourceOpens = /^[ :]{1,2}(?:from|via|depuis|sur|at|de) /u
const sourceNamed = /(?:^|[ /])(?:web|internet|original|site|website|cache|archives?)(?:[ /,]|$)|\.[a-z]{2}/u
const sourceCloses = /[ ,:-](?:(?:on|at|le|du) (?:the )?)?$/u
/** An address and a few words. */
const longestGap = 260
const mostGapWords = 12

/** Whether words between a label and its date belong to it: "on", "from the web on", "depuis www.example.org le". */
export function isSourceGap(words: string): boolean {
  if (plainGap.test(words)) return true
  if (words.length > longestGap || words.split(' ').length > mostGapWords) return false
  return sourceOpens.test(words) && sourceNamed.test(words) && sourceCloses.test(words)
}

/** The same, or a person: "by A. Name, ". */
export function isToolGap(words: string): boolean {
  return isSourceGap(words) || (words.length <= longestGap && personGap.test(words))
}

/** What may follow the date of a tool's line: a source, a person, a notice; never a sentence. */
export const toolRest =
  /^ ?[)\].;,]{0,2} ?(?:$|(?:from|via|by|sur|depuis|par|at|page|ip|a l'adresse|url|https?:)[ :(].{0,200}$|[|([\u00a9·•-].{0,120}$)/u

/** Nothing may follow where the words may be a caption's. */
export const commonRest = /^ ?[)\].]{0,2}$/u
