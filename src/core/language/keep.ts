/**
 * Gives what is worked out from data/ under a name: as an earlier start left it, or made now. What is made is plain
 * (lists, maps, sets, typed arrays), and it is never changed.
 */
export type Keep = <T>(name: string, make: () => T) => T

/** Works out everything anew. */
export const keepNothing: Keep = (_name, make) => make()
