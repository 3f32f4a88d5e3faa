import type { Api } from 'grammy'
import type { Log } from '../../command.ts'
import { fold } from '../../core/index.ts'
import type { CommandFace } from '../../dispatch.ts'
import { describeError } from './describe-error.ts'
import type { Question } from './question.ts'

/** How long an answer of getChatMember holds, so that a burst of commands is one call. */
const cacheMs = 60_000

/** Entries kept; past it all are forgotten, which costs a call each. */
const cacheSize = 1_000

/** Whether who asks may set what holds for the chat; asked of Telegram only for commands that need it. */
export type AdminCheck = (question: Question) => Promise<boolean>

/**
 * Makes the check. When Telegram cannot tell, nobody is an administrator.
 * @param faces by which commands that are only for administrators are known, in every language
 */
export function createAdminCheck(api: Api, log: Log, faces: readonly CommandFace[]): AdminCheck {
  const words = new Set(faces.filter((face) => face.admins === true).flatMap(firstWords))
  const known = new Map<string, { readonly admin: boolean; readonly until: number }>()
  return async (question) => {
    if (question.chat.type === 'private' || question.anonymousAdmin) return true
    if (question.user === undefined || !needsAdmin(question, words)) return false
    const key = `${question.chat.id}:${question.user}`
    const kept = known.get(key)
    if (kept !== undefined && kept.until > performance.now()) return kept.admin
    try {
      const { status } = await api.getChatMember(question.chat.id, question.user)
      const admin = status === 'creator' || status === 'administrator'
      if (known.size >= cacheSize) known.clear()
      known.set(key, { admin, until: performance.now() + cacheMs })
      return admin
    } catch (error) {
      log.warn(describeError(error), 'Telegram could not say who administers a chat')
      return false
    }
  }
}

/** What holds for a whole chat: /settings for:here, and what only administrators may do at all. */
function needsAdmin({ command, text }: Question, words: ReadonlySet<string>): boolean {
  return words.has(fold(command)) || (command === 'settings' && /\bfor:here\b/iu.test(text))
}

function firstWords({ name, names }: CommandFace): readonly string[] {
  return [name, ...Object.values(names)].map((words) => fold(words).split(' ')[0]!)
}
