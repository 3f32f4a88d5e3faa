/** Random numbers from a seed, the same everywhere: mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Pieces that parsers stumble over. */
const tokens = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE x [',
    '<?xml',
    '&',
    '&#0;',
    '&#x110000;',
  ],
  ...['&lt;', '"', "'", '=', '\0', '\ufeff', '\u202e', '\ud800', '{', '}', '[', ']', '\\', '\\u0000', ','],
  ...[
    '<item>',
    '</item>',
    '<entry>',
    '<title>',
    '</title>',
    '<p>',
    '<div>',
    '</div>',
    '<table><tr><td>',
    '<script>',
  ],
  ...['<html>', '</html>', '<body', '<template>', '<svg>', '<math>', '<plaintext>', '<style>', '<noscript>'],
  ...['02-05-2024', '99/99/9999', '9999999999999', '-1', 'NaN', 'null', '\n', '\t', 'é', '𐍈', 'ي'],
  ...[
    '<time datetime="',
    '<meta property="article:published_time" content="',
    '{"@type":"NewsArticle","datePublished":',
  ],
]

/** Changes a document in a few places: cuts, repeats, moves, swaps characters, puts in what parsers stumble over. */
export function mutate(source: string, random: () => number): string {
  const at = (length: number): number => Math.floor(random() * (length + 1))
  let text = source
  for (let rounds = 1 + Math.floor(random() * 8); rounds > 0; rounds -= 1) {
    const start = at(text.length)
    const end = Math.min(text.length, start + at(Math.min(text.length, 400)))
    const part = text.slice(start, end)
    const token = tokens[Math.floor(random() * tokens.length)]!
    const way = Math.floor(random() * 7)
    if (way === 0) text = text.slice(0, start) + text.slice(end)
    else if (way === 1) text = text.slice(0, start) + part.repeat(1 + at(30)) + text.slice(end)
    else if (way === 2) text = text.slice(0, start) + token.repeat(1 + at(3)) + text.slice(start)
    else if (way === 3) text = text.slice(0, start) + token + text.slice(end)
    else if (way === 4) text = text.slice(0, start) + String.fromCharCode(at(0xffff)) + text.slice(start + 1)
    else if (way === 5) text = text.slice(end) + text.slice(0, end)
    else text = text.slice(0, start) + token.repeat(1 + at(2_000)) + text.slice(start)
    // What grows without bound tells nothing more.
    if (text.length > 300_000) text = text.slice(0, 300_000)
  }
  return text
}
