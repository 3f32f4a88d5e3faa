import type { APIApplicationCommandAutocompleteInteraction } from 'discord.js'
import { stripControls } from '../../core/index.ts'
import type { Completion } from '../../dispatch.ts'
import type { AnswerOptions } from './answer.ts'
import { shorten } from './buttons.ts'
import { openConversation } from './conversation.ts'
import { withoutJoiners } from './escape.ts'
import { languageOf, readAsker, readCommand } from './question.ts'

/**
 * Source: https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure
 * (name 1-100, value up to 100 characters) and #autocomplete (25 choices)
 */
const mostChoices = 25
const longestChoice = 100

/** Offers values for the option that someone is typing. Never rejects. */
export async function suggestValues(
  interaction: APIApplicationCommandAutocompleteInteraction,
  options: AnswerOptions,
): Promise<void> {
  const { rest, dispatcher, log, describe, signal } = options
  const onRetry = (error: unknown): void => log.warn(describe(error), 'Discord took no suggestions; again')
  try {
    const { name, options: given } = readCommand(interaction.data)
    const typed = given.find((one) => one.focused === true)
    const completions =
      typed?.value === undefined
        ? []
        : await dispatcher.complete(
            {
              asker: readAsker(interaction),
              command: name,
              argument: typed.name,
              prefix: withoutJoiners(String(typed.value)),
              platformLanguage: languageOf(interaction),
            },
            mostChoices,
          )
    const conversation = openConversation({ rest, interaction, signal, onRetry })
    await conversation.suggest(encodeChoices(completions))
  } catch (error) {
    // Who types on has the next suggestions already; these come too late for nobody.
    log.warn(describe(error), 'Discord suggestions failed')
  }
}

/** Completions as choices; one whose value is too long is left out, since cut it would mean something else. */
export function encodeChoices(
  completions: readonly Completion[],
): readonly { readonly name: string; readonly value: string }[] {
  return completions
    .map(({ label, value }) => ({
      name: shorten(stripControls(label).trim() || value, longestChoice),
      value,
    }))
    .filter(({ name, value }) => name !== '' && value.length <= longestChoice)
    .slice(0, mostChoices)
}
