import { isElement, type PageNode } from './dom.ts'

/** Elements that stand on lines of their own. */
const blocks: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset'],
  ...['figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav'],
  ...['ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul'],
])

/** Elements that hold nothing of an article. Captions tell of their picture, which may be years older. */
const silent: ReadonlySet<string> = new Set([
  ...[
    'audio',
    'button',
    'canvas',
    'figcaption',
    'form',
    'iframe',
    'input',
    'math',
    'nav',
    'noscript',
    'object',
  ],
  ...['script', 'select', 'style', 'svg', 'template', 'textarea', 'title', 'video'],
])

/**
 * The text of an article's content: its paragraphs, parted by blank lines, with single blanks inside, and lines where
 * it breaks them itself. This very text is kept; every offset counts from its beginning.
 */
export function pageText(content: PageNode): string {
  const paragraphs: string[] = []
  let current = ''
  const close = (): void => {
    const lines = current
      .split('\n')
      .map((line) => line.replaceAll(/[^\S\n]+/gu, ' ').trim())
      .filter((line) => line !== '')
    if (lines.length > 0) paragraphs.push(lines.join('\n'))
    current = ''
  }
  // A stack of our own: pages are nested deeper than calls may be.
  const todo: (PageNode | 'close' | 'break' | 'cell')[] = [content]
  while (todo.length > 0) {
    const node = todo.pop()!
    if (node === 'close') close()
    else if (node === 'break') current += '\n'
    else if (node === 'cell') current += ' '
    else if (node.nodeType === 3) current += (node.textContent ?? '').replaceAll(/\s+/gu, ' ')
    else if (node.nodeType === 1 || node.nodeType === 9 || node.nodeType === 11) {
      const name = isElement(node) ? node.localName : ''
      if (silent.has(name)) continue
      if (name === 'br') todo.push('break')
      const children = Array.from(node.childNodes)
      if (blocks.has(name) || isColumn(node)) {
        close()
        todo.push('close')
      } else if (name === 'td' || name === 'th') todo.push('cell')
      for (let i = children.length - 1; i >= 0; i -= 1) todo.push(children[i]!)
    }
  }
  close()
  return paragraphs.join('\n\n')
}

/** A cell of a table that holds a part of the page rather than a value. */
function isColumn(node: PageNode): boolean {
  if (!isElement(node) || (node.localName !== 'td' && node.localName !== 'th')) return false
  return node.querySelector('br, p, div, table, ul') !== null
}
