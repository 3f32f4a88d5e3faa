/** A node of a parsed page: as much of the DOM as is used here, since this program has no browser's types. */
export interface PageNode {
  /** 1: an element, 3: a text. */
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
}

export interface PageElement extends PageNode {
  /** Lower case. */
  readonly localName: string
  readonly parentElement: PageElement | null
  getAttribute(name: string): string | null
  closest(selector: string): PageElement | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  /** Node.DOCUMENT_POSITION_…: 4 when the other follows. */
  compareDocumentPosition(other: PageNode): number
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1
}

/** The text of a node on one line. */
export function lineOf(node: PageNode | null | undefined): string {
  return (node?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim()
}
