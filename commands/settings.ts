import { defineCommand, type Settings } from '../src/command.ts'
import { type Block, heading, item, languageName, line, text, UserError } from '../src/core/index.ts'

/** /settings: language, zone and privacy, for oneself or, by admins, for a chat; without options, what holds and why. */
export const settings = defineCommand({
  name: 'settings',
  arguments: [
    { name: 'language', kind: 'choice', choices: ['en', 'fr'] },
    { name: 'zone', kind: 'zone' },
    { name: 'for', kind: 'choice', choices: ['me', 'here'] },
    { name: 'private', kind: 'choice', choices: ['yes', 'no'] },
  ],
  async run(values, context) {
    const { people, asker } = context
    const wanted: Settings = {
      ...(values.language !== undefined && { language: values.language }),
      ...(values.zone !== undefined && { zone: values.zone }),
      ...(values.private !== undefined && { private: values.private === 'yes' }),
    }
    const scope = values.for === 'here' ? 'chat' : 'person'
    const changes = Object.keys(wanted).length > 0
    if (changes) {
      if (scope === 'chat' && !asker.admin) throw new UserError('admins-only')
      await people.set(scope, asker, { ...(await people.get(scope, asker)), ...wanted })
    }
    // What was just set for oneself holds at once, also in the language of this very answer.
    const messages =
      changes && scope === 'person'
        ? context.messagesFor(wanted.language ?? context.language)
        : context.messages
    const origin = (given: unknown, before: string): string =>
      messages(`settings.origin.${given === undefined || scope === 'chat' ? before : 'person'}`)
    const { preferences } = context
    const own = scope === 'person' ? wanted : {}
    const language = own.language ?? preferences.language.value
    const zone = own.zone ?? preferences.zone.value
    const isPrivate = own.private ?? preferences.private.value
    const blocks: Block[] = [heading(messages('settings.title'), 1)]
    if (changes)
      blocks.push(
        line(text(messages(scope === 'chat' ? 'settings.saved-here' : 'settings.saved-me'), 'strong')),
      )
    blocks.push(
      item(
        text(
          messages('settings.language', {
            value: languageName(language, messages.language),
            origin: origin(own.language, preferences.language.origin),
          }),
        ),
      ),
      item(
        text(messages('settings.zone', { value: zone, origin: origin(own.zone, preferences.zone.origin) })),
      ),
      item(
        text(
          messages('settings.private', {
            value: messages(isPrivate ? 'yes' : 'no'),
            origin: origin(own.private, preferences.private.origin),
          }),
        ),
      ),
      line(text(messages('settings.how'), 'muted')),
    )
    return { zone: zone === 'local' ? context.defaultZone : zone, label: [], blocks, actions: [] }
  },
})
