import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { awsModels } from '@gatewarden/wire'
import { typesOf } from './types.ts'

export const source = fileURLToPath(new URL('../src', import.meta.url))

/** Every generated file with its text, by its path below src: two for each folder of a service. */
export function generatedFiles(): Map<string, string> {
  const files = new Map<string, string>()
  const models = awsModels()
  for (const service of serviceFolders()) {
    const model = models.model(service)
    if (model === undefined) throw new Error(`name the folder ${service} as its model in packages/wire/models`)
    files.set(`${service}/generated/types.ts`, typesOf(model, models.source))
    files.set(`${service}/generated/operations.ts`, listOf(service))
  }
  return files
}

/** A folder with operations is a service. */
export function serviceFolders(): readonly string[] {
  return readdirSync(source)
    .filter((folder) => existsSync(join(source, folder, 'operations')))
    .sort()
}

/** The operations of a service: one for each file of its folder. */
function listOf(service: string): string {
  const names = readdirSync(join(source, service, 'operations'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort()
  const imports = names.map((name) => `import { ${name} } from '../operations/${name}.ts'\n`).join('')
  const head = `// Written by scripts/generate.ts from the folder ${service}/operations; do not edit.\n`
  return `${head}${imports}\nexport const operations = [\n${names.map((name) => `  ${name},\n`).join('')}]\n`
}
