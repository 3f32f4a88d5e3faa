import { expect, test } from 'vitest'
import { dataFolder } from '../../../src/cli/setup.ts'
import { createWording } from '../../../src/core/render/wording.ts'
import { loadMessages } from '../../../src/data/load-messages.ts'
import { knowledge } from '../../knowledge.ts'

const wording = createWording(loadMessages(dataFolder, 'en'), knowledge)

test.each([
  ['Gunmen', 'gunmen'],
  ['armed men', 'gunmen'],
  ['a gunman', 'a gunman'],
  ['une vingtaine d’hommes armés', 'gunmen'],
  ['a group of gunmen', 'gunmen'],
  ['a gunman of the group', 'a gunman'],
])('whoever the text tells of as several is told as several: %s', (text, told) => {
  expect(wording.actor({ id: 'unnamed:gunmen', name: text, text, role: 'agent', kind: 'armed-group' })).toBe(
    told,
  )
})
