/** Of the raw bytes: 5 MB is a thousand pages, beyond any article. */
export const maxTextBytes = 5_000_000
