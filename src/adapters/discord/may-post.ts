import { type APIInteraction, ChannelType, InteractionContextType, PermissionFlagsBits } from 'discord.js'
import type { MayPost } from '../../command.ts'

const threads: ReadonlySet<ChannelType | undefined> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
])

/**
 * Whether the bot may write in the channel of an interaction, which says what it may do there.
 * Source: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object (app_permissions)
 */
export function readMayPost(interaction: APIInteraction): MayPost {
  if (interaction.context === InteractionContextType.BotDM) return 'yes'
  // Among other people, and where a person alone has brought the app along, it is no member.
  const { authorizing_integration_owners: owners } = interaction
  if (interaction.context !== InteractionContextType.Guild || owners?.['0'] === undefined) return 'not-here'
  const held = BigInt(interaction.app_permissions)
  const has = (flag: bigint): boolean => (held & (flag | PermissionFlagsBits.Administrator)) !== 0n
  if (!has(PermissionFlagsBits.ViewChannel)) return 'no-view'
  const isThread = threads.has('channel' in interaction ? interaction.channel?.type : undefined)
  if (isThread && !has(PermissionFlagsBits.SendMessagesInThreads)) return 'no-send-in-threads'
  if (!isThread && !has(PermissionFlagsBits.SendMessages)) return 'no-send'
  return has(PermissionFlagsBits.ReadMessageHistory) ? 'yes' : 'unseen'
}
