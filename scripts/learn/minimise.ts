/** A function's value and gradient at a point. */
export interface Slope {
  readonly value: number
  readonly gradient: Float64Array
}

/** A step that was made, and how the gradient changed by it. */
interface Step {
  readonly moved: Float64Array
  readonly turned: Float64Array
  /** One over their product. */
  readonly weight: number
}

/**
 * Finds where a smooth convex function is least, from 0, by limited-memory BFGS (Nocedal and Wright, Numerical
 * Optimization, chapter 7) with steps halved until they go down far enough. The same function gives the same point.
 * @param rounds after how many it ends, unless a step gains less than a millionth before
 */
export function minimise(size: number, at: (point: Float64Array) => Slope, rounds: number): Float64Array {
  let point: Float64Array = new Float64Array(size)
  let here = at(point)
  const steps: Step[] = []
  for (let round = 0; round < rounds; round += 1) {
    const direction = descent(here.gradient, steps)
    const fall = dot(here.gradient, direction)
    let length = steps.length === 0 ? 1 / Math.sqrt(dot(here.gradient, here.gradient)) : 1
    let next = moved(point, direction, length)
    let there = at(next)
    while (there.value > here.value + enough * length * fall && length > shortest) {
      length /= 2
      next = moved(point, direction, length)
      there = at(next)
    }
    if (there.value >= here.value) break
    const step = moved(next, point, -1)
    const turned = moved(there.gradient, here.gradient, -1)
    const product = dot(step, turned)
    if (product > 0) steps.push({ moved: step, turned, weight: 1 / product })
    if (steps.length > remembered) steps.shift()
    const gain = here.value - there.value
    ;[point, here] = [next, there]
    if (gain < here.value * worthwhile) break
  }
  return point
}

const remembered = 10
const worthwhile = 1e-6
const shortest = 1e-10
// Of the fall that the slope promises (Armijo).
const enough = 1e-4

/** Where to go: the gradient turned round, bent by what the last steps told of the curvature. */
function descent(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.map((one) => -one)
  const shares: number[] = []
  for (const { moved: step, turned, weight } of steps.toReversed()) {
    const share = weight * dot(step, direction)
    add(direction, turned, -share)
    shares.push(share)
  }
  const last = steps.at(-1)
  if (last !== undefined) {
    const scale = 1 / (last.weight * dot(last.turned, last.turned))
    for (let i = 0; i < direction.length; i += 1) direction[i]! *= scale
  }
  for (const { moved: step, turned, weight } of steps)
    add(direction, step, shares.pop()! - weight * dot(turned, direction))
  return direction
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i += 1) sum += one[i]! * other[i]!
  return sum
}

function add(sum: Float64Array, other: Float64Array, times: number): void {
  for (let i = 0; i < sum.length; i += 1) sum[i]! += times * other[i]!
}

function moved(from: Float64Array, by: Float64Array, times: number): Float64Array {
  const point = from.slice()
  add(point, by, times)
  return point
}
