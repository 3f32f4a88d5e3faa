import { statSync } from 'node:fs'
import { canonicalZone } from './core/index.ts'

/** What the operator has set, checked. Every variable is explained in .env.example. */
export interface Config {
  /** Folder of the embedded database, as given. */
  readonly home: string
  /** Address of the PostgreSQL database that is used instead, with its password. */
  readonly databaseUrl: string | undefined
  readonly discord: PlatformConfig | undefined
  readonly telegram: PlatformConfig | undefined
  /** auto: the starter corpus is loaded while no token is set and the home never held an article of its own. */
  readonly starter: 'auto' | 'off'
  /** Folder with an operator's own places, actors, publisher grades and landmarks. */
  readonly overlay: string | undefined
  readonly logLevel: LogLevel
  /** IANA zone, or `local`. */
  readonly zone: string
  /** BCP 47 language of answers to people who have set none, and of the program's own words. */
  readonly language: string
  /** UTC milliseconds at which the clock starts; undefined: now. */
  readonly now: number | undefined
  /** How many times as fast the clock runs. */
  readonly speed: number
  /** Hosts that may be asked for pages and feeds although not public: `host` or `host:port`. */
  readonly allowHosts: readonly string[]
  readonly staleDays: number
  readonly archiveDays: number
  /** How late a digest may be and still be sent. */
  readonly digestLateMs: number
  /** What becomes of a digest of which Telegram does not say whether it arrived. */
  readonly digestUnknown: 'repeat' | 'leave'
  /** Where metrics and health are served; undefined: nowhere. */
  readonly metricsPort: number | undefined
}

/** A chat platform that the bot may sign in to. */
export interface PlatformConfig {
  readonly token: string
  /** Without a slash at its end. */
  readonly apiUrl: string
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export type LogLevel = (typeof logLevels)[number]

/** A variable is wrong. `code` is the message `cli.config.<code>`, which is filled with variable and value. */
export class ConfigError extends Error {
  readonly code: 'zone' | 'language' | 'url' | 'instant' | 'choice' | 'count' | 'folder' | 'host' | 'database'
  readonly details: Readonly<Record<string, string>>

  constructor(code: ConfigError['code'], variable: string, value: string, choices: readonly string[] = []) {
    // The value of no secret comes here: tokens are taken as they are.
    super(`${variable}: ${code} (${value})`)
    this.name = 'ConfigError'
    this.code = code
    this.details = { variable, value, choices: choices.join(', ') }
  }
}

/** Variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The environment of the process. This file alone reads `process.env`. */
export const readEnvironment = (): Environment => process.env

/** Reads the configuration. @throws {ConfigError} naming the variable. */
export function readConfig(env: Environment): Config {
  // A line `DISCORD_TOKEN=` in .env means: not set.
  const value = (name: string): string | undefined => env[name]?.trim() || undefined
  return {
    home: value('SITREP_HOME') ?? './var',
    databaseUrl: parseDatabase('DATABASE_URL', value('DATABASE_URL')),
    discord: platform(
      value('DISCORD_TOKEN'),
      'DISCORD_API_URL',
      value('DISCORD_API_URL') ?? 'https://discord.com/api',
    ),
    telegram: platform(
      value('TELEGRAM_TOKEN'),
      'TELEGRAM_API_URL',
      value('TELEGRAM_API_URL') ?? 'https://api.telegram.org',
    ),
    starter: choice('SITREP_STARTER', value('SITREP_STARTER') ?? 'auto', ['auto', 'off']),
    overlay: folder('SITREP_DATA', value('SITREP_DATA')),
    logLevel: choice('LOG_LEVEL', value('LOG_LEVEL') ?? 'info', logLevels),
    zone: parseZone('SITREP_ZONE', value('SITREP_ZONE') ?? 'Asia/Jerusalem'),
    language: parseLanguage('SITREP_LANGUAGE', value('SITREP_LANGUAGE') ?? 'en'),
    now: value('SITREP_NOW') === undefined ? undefined : parseNow('SITREP_NOW', value('SITREP_NOW')!),
    speed: days('SITREP_SPEED', value('SITREP_SPEED') ?? '1'),
    allowHosts: hosts('SITREP_ALLOW_HOSTS', value('SITREP_ALLOW_HOSTS') ?? ''),
    staleDays: days('SITREP_STALE_DAYS', value('SITREP_STALE_DAYS') ?? '7'),
    archiveDays: days('SITREP_ARCHIVE_DAYS', value('SITREP_ARCHIVE_DAYS') ?? '90'),
    digestLateMs: 60_000 * days('SITREP_DIGEST_LATE_MINUTES', value('SITREP_DIGEST_LATE_MINUTES') ?? '180'),
    digestUnknown: choice('SITREP_DIGEST_UNKNOWN', value('SITREP_DIGEST_UNKNOWN') ?? 'repeat', [
      'repeat',
      'leave',
    ]),
    metricsPort:
      value('SITREP_METRICS_PORT') === undefined
        ? undefined
        : days('SITREP_METRICS_PORT', value('SITREP_METRICS_PORT')!),
  }
}

/**
 * The moment an ISO 8601 date or time names, in UTC milliseconds; one that states no offset is UTC.
 * @param variable what to name when it is wrong: a variable or an option
 */
export function parseNow(variable: string, value: string): number {
  try {
    return Temporal.Instant.from(value).epochMilliseconds
  } catch {
    // Not an instant; perhaps a date or a time without an offset.
  }
  try {
    return Temporal.PlainDateTime.from(value).toZonedDateTime('UTC').epochMilliseconds
  } catch {
    throw new ConfigError('instant', variable, value)
  }
}

/** A zone as an operator may give it: an IANA name, `utc`, `jerusalem` or `local`. */
export function parseZone(variable: string, value: string): string {
  if (value.toLowerCase() === 'local') return 'local'
  const zone = canonicalZone(value)
  if (zone === undefined) throw new ConfigError('zone', variable, value)
  return zone
}

function parseDatabase(variable: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const protocol = URL.parse(value)?.protocol
  // The value may hold a password, and is not said again.
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') throw new ConfigError('database', variable, '')
  return value
}

function parseLanguage(variable: string, value: string): string {
  try {
    // LANG-like spellings (fr_FR) are what people have at hand.
    return new Intl.Locale(value.replace('_', '-')).language
  } catch {
    throw new ConfigError('language', variable, value)
  }
}

function platform(token: string | undefined, variable: string, apiUrl: string): PlatformConfig | undefined {
  const protocol = URL.parse(apiUrl)?.protocol
  if (protocol !== 'https:' && protocol !== 'http:') throw new ConfigError('url', variable, apiUrl)
  return token === undefined ? undefined : { token, apiUrl: apiUrl.replace(/\/$/u, '') }
}

function choice<T extends string>(variable: string, value: string, choices: readonly T[]): T {
  const found = choices.find((entry) => entry === value.toLowerCase())
  if (found === undefined) throw new ConfigError('choice', variable, value, choices)
  return found
}

function days(variable: string, value: string): number {
  if (!/^[1-9]\d{0,4}$/u.test(value)) throw new ConfigError('count', variable, value)
  return Number(value)
}

function hosts(variable: string, value: string): readonly string[] {
  const names = value.split(/[\s,]+/u).filter((name) => name !== '')
  for (const name of names) {
    const url = /[/?#@]/u.test(name) ? null : URL.parse(`http://${name}`)
    if (url === null || url.pathname !== '/') throw new ConfigError('host', variable, name)
  }
  return names
}

function folder(variable: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  if (statSync(value, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new ConfigError('folder', variable, value)
  return value
}
