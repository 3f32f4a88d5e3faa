import { describe, expect, it } from 'vitest'
import { echo, talk } from './talk.ts'

describe('the console chat over a pipe', () => {
  it('answers the lines piped in, in order, and ends with the input', async () => {
    // Earlier questions take longer: order is not left to chance.
    const chat = talk(echo(({ text }) => (text === '/situation kidal' ? 30 : 0)))
    await chat.adapter.start()
    chat.input.end('/situation kidal\n\n/source 1\r\n/coverage')
    await chat.adapter.ended
    expect(chat.said()).toBe('answer to /situation kidal\n\nanswer to /source 1\n\nanswer to /coverage\n\n')
  })

  it('loses none of thousands of lines', async () => {
    const chat = talk(echo())
    await chat.adapter.start()
    chat.input.end(Array.from({ length: 3000 }, (_, i) => `/source ${i}`).join('\n'))
    await chat.adapter.ended
    const answers = chat.said().trim().split('\n\n')
    expect(answers).toEqual(Array.from({ length: 3000 }, (_, i) => `answer to /source ${i}`))
  })

  it('shows neither greeting nor prompt where nobody sits', async () => {
    const chat = talk(echo())
    await chat.adapter.start()
    chat.input.end()
    await chat.adapter.ended
    expect(chat.said()).toBe('')
  })

  it('hints at the slash for plain words, without letting them act on the terminal', async () => {
    const chat = talk(echo())
    await chat.adapter.start()
    chat.input.end('kidal\u001b[2J\n')
    await chat.adapter.ended
    expect(chat.said()).toBe('Try /situation kidal[2J.\n\n')
  })

  it('ends at exit, whatever comes after', async () => {
    const chat = talk(echo())
    await chat.adapter.start()
    chat.input.write('/source 1\nexit\n/source 2\n')
    await chat.adapter.ended
    expect(chat.said()).toBe('answer to /source 1\n\n')
  })

  it('lets the answer under way come before it stops', async () => {
    const chat = talk(echo(() => 50))
    await chat.adapter.start()
    chat.input.write('/source 1\n')
    await new Promise((resolve) => setTimeout(resolve, 20))
    await chat.adapter.stop()
    expect(chat.said()).toBe('answer to /source 1\n\n')
  })
})
