import { type Refusal, refuseChoices, refuseDefer, refuseMessage } from './rules.ts'
import { type Body, type Exchange, type Files, loading, type Seen, seen, snowflake } from './world.ts'

/** An answer of the server's; without a body it is a 204. */
export interface Reply {
  readonly status: number
  readonly body?: unknown
}

const firstAnswerMs = 3_000
const fewFollowUps = 5

const refused = ({ status, code, message }: Refusal): Reply => ({ status, body: { code, message } })
const unknownInteraction = refused({ status: 404, code: 10062, message: 'Unknown interaction' })
const unknownMessage = refused({ status: 404, code: 10008, message: 'Unknown Message' })
const unknownWebhook = refused({ status: 404, code: 10015, message: 'Unknown Webhook' })
const invalidToken = refused({ status: 401, code: 50027, message: 'Invalid Webhook Token' })

interface Callback {
  readonly type?: number
  readonly data?: Body
}

/** POST /interactions/:id/:token/callback */
export function takeCallback(exchange: Exchange | undefined, body: Callback, files: Files): Reply {
  if (exchange === undefined || performance.now() - exchange.openedAt > firstAnswerMs)
    return unknownInteraction
  if (exchange.acknowledged) {
    const message = 'Interaction has already been acknowledged.'
    return refused({ status: 400, code: 40060, message })
  }
  const refusal = refuseCallback(body, files)
  if (refusal !== undefined) return refused(refusal)
  exchange.acknowledged = true
  if (body.type === 8) {
    exchange.choices = (body.data as unknown as { choices: NonNullable<Exchange['choices']> }).choices
    return { status: 204 }
  }
  const id = snowflake()
  const ephemeral = ((body.data?.flags ?? 0) & 64) !== 0
  exchange.original = id
  exchange.messages.push(
    body.type === 5 ? loading(id, ephemeral) : seen(id, body.data ?? {}, files, ephemeral),
  )
  return { status: 204 }
}

function refuseCallback(body: Callback, files: Files): Refusal | undefined {
  if (body.type === 4) return refuseMessage(body.data, files.length)
  if (body.type === 5) return refuseDefer(body.data)
  if (body.type === 8) return refuseChoices(body.data)
  return { status: 400, code: 50035, message: `Invalid Form Body: type ${body.type}` }
}

/** POST /webhooks/:application/:token */
export function takeFollowUp(exchange: Exchange | undefined, body: Body, files: Files): Reply {
  const closed = findClosed(exchange)
  if (closed !== undefined) return closed
  const open = exchange!
  const refusal = refuseMessage(body, files.length)
  if (refusal !== undefined) return refused(refusal)
  if (open.where.userInstalled === true && open.followUps >= fewFollowUps) {
    return refused({ status: 400, code: 40094, message: 'Maximum number of follow-up messages reached' })
  }
  open.followUps += 1
  // The first follow-up to a held place takes it, with the place's visibility.
  const held = open.messages.findIndex((message) => message.loading)
  const place = open.messages[held]
  const ephemeral = place?.ephemeral ?? ((body.flags ?? 0) & 64) !== 0
  const message = seen(place?.id ?? snowflake(), body, files, ephemeral)
  if (place === undefined) open.messages.push(message)
  else open.messages[held] = message
  return { status: 200, body: { id: message.id, content: message.content } }
}

/** PATCH and DELETE /webhooks/:application/:token/messages/@original */
export function takeChange(exchange: Exchange | undefined, body: Body | undefined, files: Files): Reply {
  const closed = findClosed(exchange)
  if (closed !== undefined) return closed
  const open = exchange!
  const at = open.messages.findIndex((message) => message.id === open.original)
  if (at < 0) return unknownMessage
  if (body === undefined) {
    open.messages.splice(at, 1)
    open.original = undefined
    return { status: 204 }
  }
  const refusal = refuseMessage(body, files.length, true)
  if (refusal !== undefined) return refused(refusal)
  const before: Seen = open.messages[at]!
  open.messages[at] = seen(before.id, body, files, before.ephemeral)
  return { status: 200, body: { id: before.id, content: body.content } }
}

function findClosed(exchange: Exchange | undefined): Reply | undefined {
  if (exchange === undefined || !exchange.acknowledged) return unknownWebhook
  return exchange.expired ? invalidToken : undefined
}
