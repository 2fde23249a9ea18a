// Writes src/*/generated from the wire's models and the folders of operations:
//   npm run generate -w @gatewarden/services
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { generatedFiles, source } from './generatedFiles.ts'

for (const [path, text] of generatedFiles()) {
  const file = join(source, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(`${path}: ${text.length} characters`)
}
