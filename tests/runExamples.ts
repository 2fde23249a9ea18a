// Runs modules that export `checks` and prints what each gave: `node tests/runExamples.ts FILE...`.

import { pathToFileURL } from 'node:url'
import { inspect, isDeepStrictEqual } from 'node:util'

const answers: Record<string, { asserted: number; wrong: string[] }> = {}
for (const file of process.argv.slice(2)) answers[file] = await run(file)
process.stdout.write(JSON.stringify(answers))

async function run(file: string): Promise<{ asserted: number; wrong: string[] }> {
  try {
    const { checks } = (await import(pathToFileURL(file).href)) as { checks: [string, unknown, unknown][] }
    const differing = checks.filter(([, actual, expected]) => !isDeepStrictEqual(actual, expected))
    const wrong = differing.map(
      ([text, actual, expected]) => `${text} gives ${inspect(actual)}, not ${inspect(expected)}`,
    )
    return { asserted: checks.length, wrong }
  } catch (error) {
    return { asserted: 0, wrong: [String(error)] }
  }
}
