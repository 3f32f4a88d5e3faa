import { expect, it } from 'vitest'
import { encodeKeyboard } from '../../../src/adapters/telegram/keyboard.ts'

const copy = (label: string): string => `Copy: ${label}`

it('brings a command back in the button while it fits 64 bytes', () => {
  const command = `/situation ${'a'.repeat(53)}`
  expect(encodeKeyboard([{ label: 'Kidal (Mali)', command }], copy)).toEqual({
    inline_keyboard: [[{ text: 'Kidal (Mali)', callback_data: command }]],
  })
})

it('counts bytes, not letters, and offers longer commands for copying', () => {
  const command = `/situation ${'غ'.repeat(30)}`
  expect(encodeKeyboard([{ label: 'Gao', command }], copy)).toEqual({
    inline_keyboard: [[{ text: 'Copy: Gao', copy_text: { text: command } }]],
  })
})

it('leaves out what no button can hold', () => {
  expect(
    encodeKeyboard(
      [
        { label: 'x', command: `/search ${'a'.repeat(300)}` },
        { label: '\u200b ', command: '/new' },
      ],
      copy,
    ),
  ).toBeUndefined()
})

it('puts two short buttons in a row', () => {
  const actions = ['Kidal', 'Gao', 'Something much longer than that'].map((label) => ({
    label,
    command: '/new',
  }))
  expect(encodeKeyboard(actions, copy)?.inline_keyboard.map((row) => row.length)).toEqual([2, 1])
})
