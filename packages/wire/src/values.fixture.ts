import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { type Model, readModel } from './model/model.ts'
import { awsModels } from './model/models.ts'
import type { Member, Shape, StructureShape } from './model/shape.ts'
import { matchingText } from './pattern/matchingText.fixture.ts'

export type Values = Record<string, unknown>

/** Values for a whole input or output. */
export function valuesFor(shape: StructureShape): fc.Arbitrary<Values> {
  return structureOf(shape, 0)
}

/** Values for an input with every member that it may have. */
export function wholeValuesFor(shape: StructureShape): fc.Arbitrary<Values> {
  if (shape.union) return valuesFor(shape)
  const members = shape.members.map((member) => [member.name, sendableValues(member, 0)] as const)
  return fc.record(Object.fromEntries(members)) as fc.Arbitrary<Values>
}

/** Values of a shape that satisfy its bounds and its pattern. */
function valuesOf(shape: Shape, depth: number): fc.Arbitrary<unknown> {
  const { min = 0, max = Math.max(min, 12) } = shape
  const size = { minLength: min, maxLength: Math.min(max, Math.max(min, 3)) }
  switch (shape.type) {
    case 'structure':
      return structureOf(shape, depth)
    case 'list':
      // A flattened list without items is not there at all.
      return fc.array(valuesOf(shape.member.shape, depth + 1), shape.flattened ? { ...size, minLength: 1 } : size)
    case 'map': {
      const keys = fc.uniqueArray(fc.oneof(valuesOf(shape.key.shape, depth), keyOf(shape.key.shape)), size)
      const entries = keys.chain((names) =>
        fc
          .array(valuesOf(shape.value.shape, depth + 1), { minLength: names.length, maxLength: names.length })
          .map((values) => names.map((name, at) => [name, values[at]] as const)),
      )
      return entries.map((pairs) => Object.assign(Object.create(null), Object.fromEntries(pairs)))
    }
    case 'string':
      if (shape.enum) return fc.constantFrom(...shape.enum)
      if (shape.pattern !== undefined) return fc.nat().map((seed) => matchingText(shape, seed))
      return textOf(min, Math.min(max, min + 12))
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'long':
      return fc.integer({ min: shape.min ?? -9, max: Math.min(shape.max ?? 2 ** 31 - 1, 2 ** 31 - 1) })
    case 'float':
    case 'double':
      return fc.constantFrom(shape.min ?? -1.5, Math.min(shape.max ?? 1e6, 1e6))
    case 'timestamp':
      return fc.integer({ min: 0, max: 2 ** 31 }).map((seconds) => new Date(seconds * 1000))
    case 'blob':
      return fc.uint8Array({ minLength: min, maxLength: Math.min(max, min + 9) }).map((bytes) => Buffer.from(bytes))
  }
}

/** Names of properties that JavaScript objects inherit. */
function keyOf(shape: Shape): fc.Arbitrary<string> {
  const { min = 0, max = 99 } = shape
  const names = ['constructor', 'toString', 'hasOwnProperty'].filter(
    (name) => name.length >= min && name.length <= max && shape.matches?.(name) !== false,
  )
  if (shape.enum || names.length === 0) return valuesOf(shape, 0) as fc.Arbitrary<string>
  return fc.constantFrom(...names)
}

function textOf(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const unit = fc.constantFrom(...'aZ0-_./:@+=, é€%&<>"\'{}~*!()\u2028'.split(''), '\u{1f600}')
  return fc.string({ unit, minLength, maxLength })
}

function structureOf(shape: StructureShape, depth: number): fc.Arbitrary<Values> {
  const { members, union } = shape
  const some = (member: Member) => sendableValues(member, depth)
  if (union) {
    return fc.nat(members.length - 1).chain((at) => {
      const member = members[at] as Member
      return some(member).map((value) => ({ [member.name]: value }))
    })
  }
  const first = members.find(({ shape: { type } }) => !['structure', 'list', 'map'].includes(type))
  const kept = members.filter((member) => member.required || depth < 3)
  const here = kept.length === 0 && first ? [first] : kept
  const model = Object.fromEntries(here.map((member) => [member.name, fc.constant(member).chain(some)]))
  return fc
    .record(model, {
      requiredKeys: here.filter(({ required }) => required).map(({ name }) => name),
    })
    .filter((value) => depth === 0 || here.length === 0 || Object.keys(value).length > 0) as fc.Arbitrary<Values>
}

/** A path cannot have an empty label, a query and headers no empty list, and the names of headers are in small letters. */
function sendableValues({ shape, location }: Member, depth: number): fc.Arbitrary<unknown> {
  const value = valuesOf(shape, depth + 1)
  if (location === 'uri') return value.map((each) => (each === '' || each === '.' || each === '..' ? 'x' : each))
  if (location === 'headers') {
    return value.map((each) => {
      const entries = Object.values(each as Values).map((text, at) => [`key-${at}`, text])
      return Object.assign(Object.create(null), Object.fromEntries(entries))
    })
  }
  if (location === 'querystring' || location === 'header')
    return value.filter((each) => !Array.isArray(each) || each.length > 0)
  return value
}

const models = awsModels()

/** A model without its patterns: values made for the other constraints would not match them. */
export function withoutPatterns(name: string): Model {
  const file = readFileSync(new URL(`../models/${name}.jsonl`, import.meta.url), 'utf8')
  const lines = file.split('\n').filter((line) => line !== '')
  const text = lines.map((line) => JSON.stringify({ ...JSON.parse(line), pattern: undefined })).join('\n')
  return readModel(name, models.services[name] as Model['service'], text)
}
