import { CLASSES, type CodeSet } from './codeSet.ts'
import type { PatternNode } from './parsePattern.ts'

/** One step of a pattern's program; `next` and `other` are numbers of steps. */
interface Step {
  readonly kind: 'set' | 'fork' | 'start' | 'end' | 'boundary' | 'behind' | 'ahead' | 'found'
  next: number
  other: number
  readonly set?: CodeSet
  readonly negated?: boolean
  readonly ahead?: { readonly program: Program; readonly negated: boolean }
}

type Program = readonly Step[]

const FOUND: Step = { kind: 'found', next: -1, other: -1 }

/** More than any pattern of the models needs: a guard against a damaged model. */
const MAX_STEPS = 100_000

/** The program of a pattern by Thompson's construction, with counted repetitions unrolled. */
export function programOf(node: PatternNode): Program {
  const program: Step[] = [FOUND]
  const start = emit(node, 0, program)
  // The last step is the first one to run.
  program.push({ kind: 'fork', next: start, other: start })
  return program
}

function push(program: Step[], step: Step): number {
  if (program.length > MAX_STEPS) throw new Error(`a pattern needs more than ${MAX_STEPS} steps`)
  return program.push(step) - 1
}

/** Adds the steps of a node, which continue at `next`; returns the number of the first. */
function emit(node: PatternNode, next: number, program: Step[]): number {
  switch (node.kind) {
    case 'set':
      return push(program, { kind: 'set', set: node.set, next, other: -1 })
    case 'sequence':
      return node.items.reduceRight((after, item) => emit(item, after, program), next)
    case 'choice':
      return node.options
        .map((option) => emit(option, next, program))
        .reduceRight((other, first) => push(program, { kind: 'fork', next: first, other }))
    case 'repeat':
      return emitRepeat(node, next, program)
    case 'behind':
      return push(program, { kind: 'behind', set: node.set, negated: node.negated, next, other: -1 })
    case 'ahead':
      return push(program, {
        kind: 'ahead',
        ahead: { program: programOf(node.node), negated: node.negated },
        next,
        other: -1,
      })
    default:
      return push(program, { kind: node.kind, next, other: -1 })
  }
}

function emitRepeat(repeat: PatternNode & { kind: 'repeat' }, next: number, program: Step[]): number {
  const { node, min, max } = repeat
  let start = next
  if (max === Infinity) {
    const fork: Step = { kind: 'fork', next: -1, other: next }
    start = push(program, fork)
    fork.next = emit(node, start, program)
  } else {
    for (let count = min; count < max; count += 1) {
      start = push(program, { kind: 'fork', next: emit(node, start, program), other: next })
    }
  }
  for (let count = 0; count < min; count += 1) start = emit(node, start, program)
  return start
}

/** The states of the automaton at one position of the text. */
class StateSet {
  readonly sets: number[] = []
  found = false
  private readonly seen: Uint32Array
  private readonly waiting: number[] = []
  private round = 0

  constructor(size: number) {
    this.seen = new Uint32Array(size)
  }

  clear(): void {
    this.sets.length = 0
    this.found = false
    this.round += 1
  }

  /** Follows the steps that read no character. */
  enter(program: Program, from: number, text: string, at: number): void {
    const waiting = this.waiting
    waiting.push(from)
    for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
      const each = program[step] ?? FOUND
      const { kind, next, other } = each
      if (this.seen[step] === this.round) continue
      this.seen[step] = this.round
      if (kind === 'set') this.sets.push(step)
      else if (kind === 'found') this.found = true
      else if (kind === 'fork') waiting.push(next, other)
      else if (isMet(each, text, at)) waiting.push(next)
    }
  }
}

/** Whether the condition of a step that reads no character holds at a position. */
function isMet({ kind, set, negated, ahead }: Step, text: string, at: number): boolean {
  switch (kind) {
    case 'start':
      return at === 0
    case 'end':
      return at === text.length
    case 'boundary':
      return isWord(text, at - 1) !== isWord(text, at)
    case 'behind':
      return (at > 0 && set?.has(text.charCodeAt(at - 1)) === true) !== negated
    default:
      return ahead !== undefined && runs(ahead.program, text, at, false) !== ahead.negated
  }
}

function isWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && CLASSES.get('w')?.has(text.charCodeAt(at)) === true
}

/**
 * Whether a program matches the text from an offset: to its end, or a prefix of the rest. All alternatives are followed at
 * once, so the time is linear in the text for every pattern.
 */
export function runs(program: Program, text: string, from: number, toEnd: boolean): boolean {
  let here = new StateSet(program.length)
  let there = new StateSet(program.length)
  here.clear()
  here.enter(program, program.length - 1, text, from)
  for (let at = from; at < text.length && here.sets.length > 0; ) {
    if (here.found && !toEnd) return true
    const code = text.codePointAt(at) ?? 0
    at += code > 0xffff ? 2 : 1
    there.clear()
    for (const step of here.sets) {
      const { set, next } = program[step] ?? FOUND
      if (set?.has(code)) there.enter(program, next, text, at)
    }
    if (at === text.length && toEnd) return there.found
    const last = here
    here = there
    there = last
  }
  return here.found && (!toEnd || from === text.length)
}
