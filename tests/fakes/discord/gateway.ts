import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'
import { snowflake } from './world.ts'

/** What the gateway has seen and can do. */
export interface FakeGateway {
  identifies: number
  resumes: number
  /** Takes connections; while false they are closed at once. */
  accepting: boolean
  /** Sends an event to every client signed in; what comes while nobody is, is kept for RESUME. */
  dispatch(type: string, data: object): void
  /** Closes every connection. @param code 4000 lets clients resume, 4004 ends them */
  kick(code: number): void
  /** Stops reading: connections stay open and nothing is answered, not even a farewell. */
  freeze(): void
  /** Signed in now. */
  connected(): number
  close(): void
}

export interface GatewayIdentity {
  readonly token: string
  readonly applicationId: string
  /** Address of the gateway, known once it listens. */
  readonly url: () => string
  /** Servers that never become available: signing in must not wait for them. */
  readonly guilds: readonly string[]
}

/** The WebSocket half of the fake. Intents past Guilds are refused. */
export function openFakeGateway(server: Server, identity: GatewayIdentity): FakeGateway {
  const sockets = new WebSocketServer({ server })
  const signedIn = new Set<WebSocket>()
  const kept: { readonly t: string; readonly s: number; readonly d: object }[] = []
  let sequence = 0
  const send = (socket: WebSocket, payload: object): void => socket.send(JSON.stringify(payload))

  sockets.on('connection', (socket) => {
    if (!gateway.accepting) return socket.terminate()
    socket.on('close', () => signedIn.delete(socket))
    socket.on('error', () => signedIn.delete(socket))
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: Record<string, unknown> }
      if (op === 1) return send(socket, { op: 11 })
      if (op === 2) {
        gateway.identifies += 1
        if (d.token !== identity.token) return socket.close(4004, 'Authentication failed.')
        if (d.intents !== 1) return socket.close(4014, 'Disallowed intent(s).')
        signedIn.add(socket)
        return send(socket, { op: 0, t: 'READY', s: ++sequence, d: ready(identity) })
      }
      if (op === 6) {
        gateway.resumes += 1
        signedIn.add(socket)
        for (const event of kept) if (event.s > Number(d.seq)) send(socket, { op: 0, ...event })
        return send(socket, { op: 0, t: 'RESUMED', s: ++sequence, d: {} })
      }
    })
    send(socket, { op: 10, d: { heartbeat_interval: 41_250 } })
  })

  const gateway: FakeGateway = {
    identifies: 0,
    resumes: 0,
    accepting: true,
    dispatch(t, d) {
      const event = { t, s: ++sequence, d }
      kept.push(event)
      for (const socket of signedIn) send(socket, { op: 0, ...event })
    },
    kick: (code) => {
      for (const socket of signedIn) socket.close(code)
    },
    freeze: () => {
      for (const socket of signedIn) socket.pause()
    },
    connected: () => signedIn.size,
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
  return gateway
}

function ready({ applicationId, url, guilds }: GatewayIdentity): object {
  return {
    v: 10,
    user: { id: applicationId, username: 'sitrep', discriminator: '0', avatar: null, bot: true },
    guilds: guilds.map((id) => ({ id, unavailable: true })),
    session_id: snowflake(),
    resume_gateway_url: url(),
    application: { id: applicationId, flags: 0 },
  }
}
