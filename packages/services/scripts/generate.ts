// Writes src/generated from the models of the wire and the folders of operations:
//   npm run generate -w @gatewarden/services
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generatedFiles, generatedFolder } from './generatedFiles.ts'

for (const [name, text] of generatedFiles()) {
  writeFileSync(join(generatedFolder, name), text)
  console.log(`${name}: ${text.length} characters`)
}
