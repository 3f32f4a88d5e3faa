import { expect, test } from 'vitest'
import { dataFolder } from '../../../src/cli/setup.ts'
import { describe as describeClaim } from '../../../src/core/render/statement.ts'
import { createWording } from '../../../src/core/render/wording.ts'
import { loadMessages } from '../../../src/data/load-messages.ts'
import { actor, claim } from '../../builders.ts'
import { knowledge } from '../../knowledge.ts'

const wording = createWording(loadMessages(dataFolder, 'en'), knowledge)
const toll = (id: string, text: string, count?: number) =>
  claim({
    event: 'casualties',
    actors: [
      actor(id, { role: 'target', kind: 'army', name: id, text, ...(count !== undefined && { count }) }),
    ],
    figures: [{ measure: 'killed', low: count ?? 1, high: count ?? 1, who: null, text: '' }],
  })

test.each([
  ['ml-army', 'fifty Malian soldiers', 50],
  ['mnla', 'the secretary-general of the MNLA', undefined],
] as const)('a force that is shown by its name does not tell how many: %s', (id, text, count) => {
  expect(describeClaim(toll(id, text, count), wording)).toContain(`${count ?? 1} killed`)
})

test('who is told by the words of the text is told once', () => {
  expect(describeClaim(toll('text:the governor', 'the governor'), wording)).not.toContain('1 killed')
})
