import type { Member, Model, Shape, StructureShape } from '@gatewarden/wire'

/** Enumerations with more words than this are plain text. */
const MOST_WORDS = 30

/** The TypeScript of a model's operations: the type of each input and output, by the names of the wire. */
export function typesOf(model: Model, interfaceName: string, source: string): string {
  const structures = new Map<string, string>()
  const rows = model.operations.map((name) => {
    const { input, output } = model.operation(name) ?? {}
    return `  ${name}: { input: ${nameOf(input, structures)}; output: ${nameOf(output, structures)} }`
  })
  const head = `// Written by scripts/generate.ts from the ${model.name} model of ${source}; not to be changed by hand.\n`
  const table = `export interface ${interfaceName} {\n${rows.join('\n')}\n}\n`
  return [head + table, ...[...structures].sort().map(([, text]) => text)].join('\n')
}

function nameOf(shape: StructureShape | undefined, structures: Map<string, string>): string {
  if (shape === undefined || shape.members.length === 0) return 'Readonly<Record<string, never>>'
  if (!structures.has(shape.name)) {
    // Named before its members are looked at: a shape may hold itself.
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
      return `readonly ${parenthesised(typeOf(shape.member.shape, structures))}[]`
    case 'map':
      return `Readonly<Record<string, ${typeOf(shape.value.shape, structures)}>>`
    case 'string': {
      const { enum: words = [] } = shape
      if (words.length === 0 || words.length > MOST_WORDS) return 'string'
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

function parenthesised(type: string): string {
  return / /.test(type) ? `(${type})` : type
}
