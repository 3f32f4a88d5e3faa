import { describe, expect, test } from 'vitest'
import { decodeMarkup } from '../../../src/ingest/web/decode-markup.ts'
import { kindOf } from '../../../src/ingest/web/kind-of.ts'

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

describe('the bytes of a page', () => {
  test('are read as the server says, before what the page says', () => {
    const cyrillic = Uint8Array.from([0xca, 0xe8, 0xe4, 0xe0, 0xeb])
    expect(decodeMarkup(cyrillic, 'windows-1251')).toBe('Кидал')
    expect(decodeMarkup(Buffer.from('<meta charset="latin1">Évacuée'), 'utf-8')).toContain('Évacuée')
  })

  test.each([
    '<meta charset="iso-8859-1">Évacuée',
    "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'>Évacuée",
    '<?xml version="1.0" encoding="ISO-8859-1"?>Évacuée',
    // Nobody knows that one; then as any text.
    '<meta charset="x-unknown">Évacuée',
    // It is not what it says.
    '<meta charset="utf-8">ÉÉÉ Évacuée',
  ])('else as the page says, as far as that can be believed: %s', (text) => {
    expect(decodeMarkup(latin1(text))).toBe(text)
  })

  test('a slip among many good characters is one broken character', () => {
    const text = `<meta charset="utf-8">${'é'.repeat(2_000)}`
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xe9]), Buffer.from(' fin')])
    expect(decodeMarkup(bytes)).toBe(`${text}\ufffd fin`)
  })

  test('a byte order mark goes before all', () => {
    expect(decodeMarkup(Buffer.from('\ufeffé'), 'latin1')).toBe('é')
    expect(decodeMarkup(Buffer.from('\ufeffé', 'utf16le'), 'utf-8')).toBe('é')
  })

  test.each([['utf-8'], [undefined]])('what holds a NUL is no text (%s)', (charset) => {
    expect(() => decodeMarkup(Buffer.from('a\0b'), charset)).toThrow(
      expect.objectContaining({ code: 'refused.binary' }),
    )
  })
})

describe('what was fetched', () => {
  test.each([
    ['<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0">', 'text/html', 'feed'],
    ['<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?>\n<!-- a --><!-- b --><rss>', 'text/html', 'feed'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', '', 'feed'],
    ['{"version":"https://jsonfeed.org/version/1.1"}', 'application/json', 'feed'],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', 'application/xhtml+xml', 'page'],
    ['<!doctype html><html>', 'text/plain', 'page'],
    ['<p>part of a page</p>', '', 'page'],
    // A document type: read as a feed, which refuses it.
    ['<!DOCTYPE rss [<!ENTITY a "b">]><rss>', 'application/rss+xml', 'feed'],
    ['Les rebelles ont pris Kidal.', 'text/plain', 'text'],
    ['Les rebelles ont pris Kidal.', '', 'text'],
  ])('%s as %s is a %s', (source, type, kind) => {
    expect(kindOf(source, type)).toBe(kind)
  })
})
