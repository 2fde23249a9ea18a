import type { Member, Model, Shape, StructureShape } from '@gatewarden/wire'

/** Enumerations with more words than this become `string`. */
const MAX_ENUM_WORDS = 30

/** The TypeScript types of a model's operations: `OperationTypes`, with the input and output of each, and the structures they use. */
export function typesOf(model: Model, source: string): string {
  const structures = new Map<string, string>()
  const rows = model.operations.map((name) => {
    const { input, output } = model.operation(name) ?? {}
    return `  ${name}: { input: ${nameOf(input, structures)}; output: ${nameOf(output, structures)} }`
  })
  const head = `// Written by scripts/generate.ts from the ${model.name} model of ${source}; do not edit.\n`
  const table = `export interface OperationTypes {\n${rows.join('\n')}\n}\n`
  return [head + table, ...[...structures].sort().map(([, text]) => text)].join('\n')
}

function nameOf(shape: StructureShape | undefined, structures: Map<string, string>): string {
  if (shape === undefined || shape.members.length === 0) return 'Readonly<Record<string, never>>'
  if (!structures.has(shape.name)) {
    // Registered before its members are read: a shape may contain itself.
    structures.set(shape.name, '')
    const members = shape.members.map((member) => memberOf(member, structures))
    structures.set(shape.name, `export interface ${shape.name} {\n${members.join('\n')}\n}\n`)
  }
  return shape.name
}

function memberOf({ name, required, shape }: Member, structures: Map<string, string>): string {
  const type = typeOf(shape, structures)
  return required ? `  readonly ${name}: ${type}` : `  readonly ${name}?: ${type} | undefined`
}

function typeOf(shape: Shape, structures: Map<string, string>): string {
  switch (shape.type) {
    case 'structure':
      return shape.document ? 'unknown' : nameOf(shape, structures)
    case 'list':
      return `readonly ${parenthesized(typeOf(shape.member.shape, structures))}[]`
    case 'map':
      return `Readonly<Record<string, ${typeOf(shape.value.shape, structures)}>>`
    case 'string': {
      const { enum: words = [] } = shape
      if (words.length === 0 || words.length > MAX_ENUM_WORDS) return 'string'
      return words.map((word) => `'${word}'`).join(' | ')
    }
    case 'boolean':
      return 'boolean'
    case 'timestamp':
      return 'Date'
    case 'blob':
      return 'Uint8Array'
    default:
      return 'number'
  }
}

function parenthesized(type: string): string {
  return / /.test(type) ? `(${type})` : type
}
