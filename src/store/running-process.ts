import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * When a process started, as a text to compare: the same pid with another start is another process.
 * @returns undefined where no such process runs, or the system does not tell
 */
export function findProcessStart(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return linuxStart(pid)
    if (process.platform === 'win32') return undefined
    return execFileSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).trim() || undefined
  } catch {
    // No such process: the file, or the line, is missing.
    return undefined
  }
}

/** Whether the process that had this pid and start is still running. A start that is not known is not compared. */
export function isRunning(pid: number, started: string | null): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it runs, as another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  if (started === null) return true
  const present = findProcessStart(pid)
  return present === undefined ? process.platform !== 'linux' : present === started
}

/** Where pids mean what they mean here: this machine since its start and, in a container, that container. */
export function findMachine(): string {
  if (process.platform !== 'linux') return hostname()
  return `${bootId()} ${readlinkSync('/proc/self/ns/pid')}`
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
}

/** Source: proc_pid_stat(5): field 3 is the state, field 22 the start in ticks since boot. */
function linuxStart(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is the name in brackets, and may hold brackets and blanks itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  // A zombie is dead; only its parent has not noticed yet.
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined
  return `${bootId()} ${fields[19]}`
}
