import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { awsModels } from '@gatewarden/wire'
import { typesOf } from './types.ts'

const source = fileURLToPath(new URL('../src', import.meta.url))

export const generatedFolder = join(source, 'generated')

/** The services with operations of ours, and what the table of their types is called. */
const SERVICES = { iam: 'IamTypes', sts: 'StsTypes' } as const

/** Every file of src/generated with its text. */
export function generatedFiles(): Map<string, string> {
  const files = new Map<string, string>()
  const models = awsModels()
  for (const [service, interfaceName] of Object.entries(SERVICES)) {
    const model = models.model(service)
    if (model === undefined) throw new Error(`there is no model ${service}`)
    files.set(`${service}.ts`, typesOf(model, interfaceName, models.source))
    files.set(`${service}Operations.ts`, listOf(service))
  }
  return files
}

/** The operations of a service: one for each file of its folder. */
function listOf(service: string): string {
  const names = readdirSync(join(source, service, 'operations'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort()
  const imports = names.map((name) => `import { ${name} } from '../${service}/operations/${name}.ts'\n`).join('')
  const head = `// Written by scripts/generate.ts from the folder ${service}/operations; not to be changed by hand.\n`
  return `${head}${imports}\nexport const ${service}Operations = [\n${names.map((name) => `  ${name},\n`).join('')}]\n`
}
