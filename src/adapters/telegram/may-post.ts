import type { Api } from 'grammy'
import type { Chat, User } from 'grammy/types'
import type { Log, MayPost } from '../../command.ts'
import { describeError } from './describe-error.ts'

/** Asks Telegram whether the bot may write in a chat. Never rejects. */
export async function askMayPost(
  chat: Chat,
  { api, me, log }: { readonly api: Api; readonly me: User; readonly log: Log },
): Promise<MayPost> {
  // Who writes to the bot alone has opened the chat.
  if (chat.type === 'private') return 'yes'
  try {
    const member = await api.getChatMember(chat.id, me.id)
    switch (member.status) {
      case 'left':
      case 'kicked':
        return 'not-here'
      case 'restricted':
        if (!member.is_member) return 'not-here'
        return member.can_send_messages ? 'yes' : 'no-send'
      case 'administrator':
        return chat.type !== 'channel' || member.can_post_messages === true ? 'yes' : 'no-send'
      case 'member': {
        // In a channel only administrators write.
        if (chat.type === 'channel') return 'no-send'
        // What members may do is said of the group, not of each.
        const { permissions } = await api.getChat(chat.id)
        return permissions?.can_send_messages === false ? 'no-send' : 'yes'
      }
      default:
        return 'yes'
    }
  } catch (error) {
    log.warn(describeError(error), 'Telegram could not say whether the bot may write in a chat')
    return 'unknown'
  }
}
