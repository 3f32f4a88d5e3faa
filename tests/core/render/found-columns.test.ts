import { expect, test } from 'vitest'
import { foundColumns } from '../../../src/core/render/found-columns.ts'

const row = 'id: 7\nside_a: Government of Mali\nwhere: Ménaka town\nsource: “Attaques à Menaka”\nbest: 12'

test.each([
  ['menaka', 'where: Ménaka town · source: “Attaques à Menaka” …'],
  ['attaque', 'source: “Attaques à Menaka” …'],
  ['nothing', 'id: 7 · side_a: Government of Mali · where: Ménaka town …'],
])('of a row, the columns that hold %s', (words, shown) => {
  expect(foundColumns(row, words)).toBe(shown)
})
