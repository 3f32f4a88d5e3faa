import type { Exchange } from './world.ts'

/** An interaction as the gateway sends it. @param type 2 a command, 3 a button, 4 typing */
export function interactionJson(
  { id, token, person, where }: Exchange,
  applicationId: string,
  type: number,
  data: object,
  message?: object,
): Record<string, unknown> {
  const user = {
    id: person.id,
    username: 'someone',
    discriminator: '0',
    avatar: null,
    global_name: 'Some One',
  }
  const { guild, channel, context, permissions, userInstalled } = where
  const owners = userInstalled === true ? { 1: person.id } : { 0: guild ?? '0' }
  const member = {
    user,
    roles: [],
    permissions,
    joined_at: '2020-01-01T00:00:00Z',
    deaf: false,
    mute: false,
    flags: 0,
  }
  return {
    id,
    application_id: applicationId,
    type,
    token,
    version: 1,
    data,
    context,
    channel_id: channel,
    channel: { id: channel, type: guild === undefined ? 1 : 0, name: 'general' },
    locale: person.locale,
    app_permissions: '0',
    attachment_size_limit: 10_485_760,
    entitlements: [],
    authorizing_integration_owners: owners,
    ...(guild === undefined
      ? { user }
      : { guild_id: guild, guild: { id: guild, locale: 'en-US', features: [] }, member }),
    ...(message === undefined
      ? {}
      : {
          message: {
            ...message,
            channel_id: channel,
            author: user,
            attachments: [],
            embeds: [],
            mentions: [],
            components: [],
          },
        }),
  }
}
