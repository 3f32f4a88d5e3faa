/** What a reader sees of a message's content, and what in it acts. */
export interface Read {
  /** The words, without marks and backslashes. */
  readonly text: string
  /** Links, timestamps, mentions, emoji, headings…, as `kind:value`. */
  readonly active: readonly string[]
}

/** What servers and other programs look for in content as it is, blind to backslashes; masked links and times too. */
export const rawTokens =
  /@everyone|@here|<(?:@[!&]?|#)\d+>|<t:-?\d+(?::\w)?>|<\/[^:>]+:\d+>|<a?:\w+:\d+>|<id:\w+>|\]\(|https?:\/\/|discord(?:app)?\.(?:gg|com)/u

/** Rules at the start of a line, after which the line goes on. */
const starts: readonly (readonly [string, RegExp])[] = [
  ['quote', /^>(?:>>)? /u],
  ['subtext', /^-# /u],
  ['heading', /^#{1,3} +/u],
  ['bullet', /^ *[-*+] +/u],
  ['number', /^ *\d+\. +/u],
]

/** Rules within a line, in the order Discord tries them. */
const inline: readonly (readonly [string, RegExp])[] = [
  ['escape', /^\\([^0-9A-Za-z\s])/u],
  ['link', /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?\s*\)/u],
  ['bare', /^<(https?:\/\/[^ >]+)>/u],
  ['url', /^((?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s])/iu],
  ['everyone', /^(@everyone|@here)/u],
  ['user', /^<@!?(\d+)>/u],
  ['role', /^<@&(\d+)>/u],
  ['channel', /^<#(\d+)>/u],
  ['command', /^<\/([^:>]+:\d+)>/u],
  ['time', /^<t:(-?\d+(?::[tTdDfFRsS])?)>/u],
  ['emoji', /^<(a?:\w+:\d+)>/u],
  ['shortcode', /^:([^\s:]+?):/u],
  ['navigation', /^<id:(\w+)>/u],
  ['mail', /^<([^\s@>]+@[^\s>]+)>/u],
  ['phone', /^<(\+\d+)>/u],
  ['code', /^(`+)([\s\S]*?[^`])\1(?!`)/u],
  ['bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/u],
  ['underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/u],
  [
    'italic',
    /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)|^_((?:__|\\[\s\S]|[^\\_])+?)_/u,
  ],
  ['strike', /^~~([\s\S]+?)~~(?!_)/u],
  ['spoiler', /^\|\|([\s\S]+?)\|\|/u],
]

const nested = new Set(['bold', 'underline', 'italic', 'strike', 'spoiler'])
const shown = new Set(['heading', 'subtext', 'bullet', 'quote', 'code', 'bold', 'italic'])

/** Reads content as a client of Discord's does; what it does by itself is in `active`, mere looks are in `looks`. */
export function readContent(content: string): Read & { readonly looks: readonly string[] } {
  const active: string[] = []
  const looks: string[] = []
  const note = (kind: string, value: string): void => {
    ;(shown.has(kind) ? looks : active).push(`${kind}:${value}`)
  }
  // Programs that look for invites read the content as it is, before any Markdown.
  for (const [found] of content.matchAll(
    /(?:discord(?:app)?\.com\/(?:invite|template)|discord\.(?:gg|new|gift))\/[\w-]{2,}/giu,
  )) {
    active.push(`invite:${found}`)
  }
  const text = content.split('\n').map((line) => readLine(line, note))
  return { text: text.join('\n').replaceAll('\u2060', ''), active, looks }
}

type Note = (kind: string, value: string) => void

function readLine(line: string, note: Note): string {
  for (const [kind, rule] of starts) {
    const match = rule.exec(line)
    if (match !== null) {
      note(kind, '')
      return readLine(line.slice(match[0].length), note)
    }
  }
  return readInline(line, note)
}

function readInline(line: string, note: Note): string {
  let out = ''
  for (let rest = line; rest !== ''; ) {
    const [kind, match] = firstMatch(rest)
    if (match === undefined) {
      const character = String.fromCodePoint(rest.codePointAt(0)!)
      out += character
      rest = rest.slice(character.length)
      continue
    }
    rest = rest.slice(match[0].length)
    const inner = match[1] ?? match[2] ?? ''
    if (kind === 'escape') out += inner
    else if (kind === 'link') {
      note(kind, match[2]!)
      out += readInline(inner, note)
    } else if (kind === 'code') {
      note(kind, '')
      out += match[2]!
    } else if (nested.has(kind)) {
      note(kind, '')
      out += readInline(inner, note)
    } else {
      note(kind, inner)
      out += inner
    }
  }
  return out
}

function firstMatch(rest: string): readonly [string, RegExpExecArray | undefined] {
  for (const [kind, rule] of inline) {
    const match = rule.exec(rest)
    if (match !== null) return [kind, match]
  }
  return ['', undefined]
}
