/**
 * A map that finds single values without knowing all of them. Whoever goes through it, or counts, gets the whole one,
 * which from then on answers everything.
 */
export class LeanMap<Value extends object> extends Map<string, Value> implements ReadonlyMap<string, Value> {
  readonly #known = new Map<string, Value | undefined>()
  readonly #find: (id: string) => Value | undefined
  readonly #whole: () => ReadonlyMap<string, Value>

  constructor(find: (id: string) => Value | undefined, whole: () => ReadonlyMap<string, Value>) {
    super()
    this.#find = find
    this.#whole = whole
  }
  override get(id: string): Value | undefined {
    if (!this.#known.has(id)) this.#known.set(id, this.#find(id))
    return this.#known.get(id)
  }
  override has(id: string): boolean {
    return this.get(id) !== undefined
  }
  override get size(): number {
    return this.#whole().size
  }
  override keys() {
    return this.#whole().keys() as MapIterator<string>
  }
  override values() {
    return this.#whole().values() as MapIterator<Value>
  }
  override entries() {
    return this.#whole().entries() as MapIterator<[string, Value]>
  }
  override [Symbol.iterator]() {
    return this.entries()
  }
  override forEach(each: (value: Value, id: string, map: Map<string, Value>) => void): void {
    for (const [id, value] of this.#whole()) each(value, id, this)
  }
}
