/** A holder that says nothing for so long has lost its role: a machine that died is replaced within this time. */
export const leaseMs = 30_000

/** UTC milliseconds by PostgreSQL's clock: clocks of several machines differ, the server's is one. */
export const serverNow = 'CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)'
