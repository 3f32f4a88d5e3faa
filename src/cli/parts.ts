/** What a process may be for, where several share a home or a server. */
export const parts = ['discord', 'telegram', 'digests', 'ingest'] as const

export type Part = (typeof parts)[number]
