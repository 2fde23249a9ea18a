import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { decideCase } from '@gatewarden/authorize'
import { conditionOperators } from '@gatewarden/policy'
import { parseOperator } from '@gatewarden/policy/internal'
import { describe, expect, test } from 'vitest'
import { anchorsOf, linksOf, missing, pages, pathsOf } from './markdown.ts'
import { repositoryFiles, root, textOf } from './workspace.ts'

interface DecisionCase {
  readonly name: string
  readonly rules: readonly string[]
  readonly source: string
  readonly case: unknown
}

const RULES = 'docs/evaluation-rules.md'
const CASES = 'fixtures/decisions'
const CASE_MEMBERS = ['name', 'rules', 'source', 'case', 'expect']

const caseFiles = repositoryFiles().filter((file) => file.startsWith(`${CASES}/`) && file.endsWith('.json'))
const cases = caseFiles.flatMap((file) => JSON.parse(textOf(file)) as DecisionCase[])
const namesOfCases = new Set(cases.map(({ name }) => name))
const rules = [...textOf(RULES).matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, rule = '']) => rule)
const grammarOnly = /^grammar-only: (.+)$/m.exec(textOf(`${CASES}/README.md`))?.[1]?.split(' ') ?? []

describe('the rules', () => {
  test('are numbered, each number once', () => {
    expect(rules.length).toBeGreaterThan(100)
    expect(rules.filter((rule, at) => rules.indexOf(rule) !== at)).toEqual([])
  })

  test('each have a decision case, or are listed as grammar-only', () => {
    const shown = new Set([...cases.flatMap((each) => each.rules), ...grammarOnly])
    expect(
      rules.filter((rule) => !shown.has(rule)),
      `add a case to ${CASES}`,
    ).toEqual([])
  })

  test('are the only ones that cases and grammar-only name', () => {
    const named = [...new Set([...cases.flatMap((each) => each.rules), ...grammarOnly])]
    expect(
      named.filter((rule) => !rules.includes(rule)),
      `add the rule to ${RULES}`,
    ).toEqual([])
  })

  test('that are grammar-only have no decision case', () => {
    expect(grammarOnly.filter((rule) => cases.some((each) => each.rules.includes(rule)))).toEqual([])
  })

  test('that comments name are there', () => {
    const unknown = repositoryFiles().flatMap((file) => {
      if (!/^packages\/.*\.ts$/.test(file)) return []
      const named = [...textOf(file).matchAll(/\brules? ((?:[A-Z]\d+(?:, | and | to )?)+)/g)].flatMap(
        ([, list = '']) => list.match(/[A-Z]\d+/g) ?? [],
      )
      return named.filter((rule) => !rules.includes(rule)).map((rule) => `${file}: rule ${rule}`)
    })
    expect(unknown).toEqual([])
  })
})

describe('the decision cases', () => {
  test('have a sentence of their own as name, known members, and a source', () => {
    const names = cases.map(({ name }) => name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    const strange = cases.filter((each) => Object.keys(each).some((member) => !CASE_MEMBERS.includes(member)))
    expect(strange.map(({ name }) => name)).toEqual([])
    expect(cases.filter(({ source }) => !/\S/.test(source)).map(({ name }) => name)).toEqual([])
  })
})

describe('docs/operators.md', () => {
  test('is the table of the code', async () => {
    const page = textOf('docs/operators.md')
    const [before = '', , after = ''] = page.split(/^<!-- (?:table|end) -->\n/m)
    const expected = `${before}<!-- table -->\n${operatorTable()}<!-- end -->\n${after}`
    await expect(expected).toMatchFileSnapshot('../docs/operators.md')
  })
})

describe('docs/decide-jsonl.md', () => {
  const table =
    textOf('docs/decide-jsonl.md')
      .split(/^###? /m)
      .find((part) => part.startsWith('A case')) ?? ''
  const rows = [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, names = '']) => names.match(/\w+/g) ?? [])

  test.each(rows)('names the member %s, which a case may have', (member) => {
    const answer = decideCase(JSON.stringify({ [member]: null }))
    expect('error' in answer && answer.error.message).not.toMatch(/is not known/)
  })

  test('names every member that the decision cases have', () => {
    expect(rows.length).toBeGreaterThan(12)
    const used = new Set(cases.flatMap((each) => Object.keys(Object(each.case))))
    expect([...used].filter((member) => !rows.includes(member))).toEqual([])
  })
})

describe('the pages', () => {
  test('link to what is there', () => {
    const links = pages.flatMap(linksOf)
    expect(missing(links)).toEqual([])
    const lost = links.filter(
      ({ text, file }) =>
        text !== '' && file.endsWith('.md') && existsSync(join(root, file)) && !anchorsOf(file).has(text),
    )
    expect(lost.map(({ place, file, text }) => `${place}: ${file} has no heading #${text}`)).toEqual([])
  })

  test('name files that are there', () => {
    expect(missing(pages.flatMap(pathsOf))).toEqual([])
  })
})

describe('the glossary', () => {
  const rows = [...textOf('docs/glossary.md').matchAll(/^\| [^|]+ \|[^|]*\| ([^|]+) \| `([^`]+)` \|$/gm)]

  test('names what its files declare', () => {
    expect(rows.length).toBeGreaterThan(40)
    const unknown = rows.filter(([, ours = '', file = '']) =>
      [...ours.matchAll(/`([^`]+)`/g)].some(([, name = '']) => !new RegExp(`\\b${name}\\b`).test(textOf(file))),
    )
    expect(unknown.map(([row]) => row)).toEqual([])
  })
})

describe('the decision records', () => {
  const folder = 'docs/decisions'
  const records = readdirSync(join(root, folder)).filter((file) => file !== 'README.md')

  test('are numbered without a gap and listed in README.md', () => {
    expect(records.map((file) => file.slice(0, 4))).toEqual(records.map((_, at) => String(at + 1).padStart(4, '0')))
    const listed = new Set(linksOf(`${folder}/README.md`).map(({ file }) => file))
    expect(records.filter((file) => !listed.has(`${folder}/${file}`))).toEqual([])
  })

  test.each(records)('%s is one page with its five parts', (file) => {
    const text = textOf(`${folder}/${file}`)
    const parts = [...text.matchAll(/^## (.+)$/gm)].map(([, title]) => title)
    expect(parts).toEqual(['Context', 'Decision', 'What we gave up', 'How we would notice', 'Evidence'])
    expect(text.split('\n').length).toBeLessThanOrEqual(60)
    expect(text.startsWith(`# ${Number(file.slice(0, 4))}. `)).toBe(true)
  })

  test.each(records)('%s names code and cases that are there', (file) => {
    const text = textOf(`${folder}/${file}`)
    const code = /^In the code: ([\s\S]*?)\n(?:\n|$)/m.exec(text)?.[1] ?? ''
    const spans = [...code.matchAll(/`([^`]+)`/g)].map(([, span = '']) => span)
    const files = spans.filter((span) => span.includes('/'))
    expect(files).not.toEqual([])
    const held = files.map(textOf).join('\n')
    expect(spans.filter((span) => !span.includes('/') && !held.includes(span))).toEqual([])
    const quoted = [...(/^Cases: ([\s\S]*?)\n(?:\n|$)/m.exec(text)?.[1] ?? '').matchAll(/"([^"]+)"/g)]
    expect(
      quoted.map(([, name = '']) => name.replaceAll(/\s+/g, ' ')).filter((name) => !namesOfCases.has(name)),
    ).toEqual([])
  })
})

describe('the how-to pages', () => {
  const folder = 'docs/how-to'

  test.each(readdirSync(join(root, folder)))('%s names the file, the fixture and the test that fails first', (file) => {
    const text = textOf(`${folder}/${file}`)
    for (const label of ['Change', 'Fixture', 'Fails first'])
      expect(text).toMatch(new RegExp(`^\\*\\*${label}:\\*\\* `, 'm'))
    expect(linksOf('CONTRIBUTING.md').map((link) => link.file)).toContain(`${folder}/${file}`)
    const [, suite = '', title = ''] = /^\*\*Fails first:\*\* `([^`]+)`, "([^"]+)"/m.exec(text) ?? []
    expect(textOf(suite)).toContain(title)
  })
})

function operatorTable(): string {
  const mark = (holds: boolean) => (holds ? 'yes' : '')
  const head = [
    '| operator | family | negated | wildcards | variables | with IfExists | in sets |',
    '|---|---|---|---|---|---|---|',
  ]
  const rows = [...conditionOperators.values()].map(({ name, family, isNegated, takesWildcards, takesVariables }) => {
    const hasIfExists = parseOperator(`${name}IfExists`) !== undefined
    const isInSets = parseOperator(`ForAnyValue:${name}`) !== undefined
    const marks = [isNegated, takesWildcards, takesVariables, hasIfExists, isInSets].map(mark)
    return `| \`${name}\` | ${family} | ${marks.join(' | ')} |`
  })
  return `${[...head, ...rows].join('\n')}\n`
}
