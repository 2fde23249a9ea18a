import type { TaskAnswer } from '@gatewarden/analysis'
import { escapeMarkup, htmlPage } from '@gatewarden/catalogue/internal'
import { counted } from './listText.ts'
import { countsOf, type IdentityTasks, shortReason } from './taskReport.ts'

const STYLE = `
#content { max-width: 90rem; }
.matrix { overflow-x: auto; border: 1px solid var(--line); border-radius: 4px; margin: 0 0 1.25rem; max-width: max-content; }
.matrix table { border-collapse: separate; border-spacing: 0; font-size: .9rem; }
.matrix th, .matrix td { border-bottom: 1px solid var(--line); padding: .15rem .45rem; text-align: center; font-weight: 400;
  overflow-wrap: normal; }
.matrix th:first-child { position: sticky; left: 0; background: var(--ground); text-align: left;
  min-width: min(17rem, 40vw); max-width: 17rem; border-right: 1px solid var(--line); overflow-wrap: anywhere; }
.matrix thead th { vertical-align: bottom; }
.matrix thead span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 14rem; overflow-wrap: anywhere; text-align: left; }
.matrix .page th { background: var(--soft); font-weight: 650; }
.matrix tr.page td { background: var(--soft); }
.matrix tfoot td { border-bottom: 0; }
.y { color: var(--more); }
.n { color: var(--less); }
.d { background: var(--mark); }
.why { padding-left: 1.1rem; scroll-margin-top: 3rem; }
.why li { margin: .3rem 0; }
`

const CELLS = { yes: ['y', 'yes'], no: ['n', 'no'], depends: ['d', 'dep.'] } as const

/** The tasks of the console and the identities of an account as a page: a matrix, then why not. It uses no script and no other file. */
export function tasksPage(identities: readonly IdentityTasks[]): string {
  const tasks = identities[0]?.answers.map(({ task }) => task) ?? []
  const rows = tasks.map((task, at) => ({ task, answers: identities.flatMap(({ answers }) => answers[at] ?? []) }))
  const whys = rows.map(({ answers }) => whyOf(identities, answers))
  return htmlPage({
    title: 'Console tasks by identity',
    head: [`<style>${STYLE}</style>`],
    body: [
      '<h1>Console tasks by identity</h1>',
      `<p class="lead">${counted(tasks.length, 'task')} of the Amazon Connect console and ${counted(identities.length, 'identity', 'identities')}.
<b class="y">yes</b>: every permission is allowed. <b class="n">no</b>: one is missing. <b class="d">dep.</b>: it depends on a resource, a condition or a key.</p>`,
      matrixOf(identities, rows, whys),
      '<h2>Why not</h2>',
      ...rows.flatMap(({ task }, at) => detailsOf(task, whys[at] ?? [])),
    ],
  })
}

interface Row {
  readonly task: TaskAnswer['task']
  readonly answers: readonly TaskAnswer[]
}

/** A reason with the identities that have it. */
interface Why {
  readonly verdict: TaskAnswer['verdict']
  readonly reason: string
  readonly names: readonly string[]
}

function whyOf(identities: readonly IdentityTasks[], answers: readonly TaskAnswer[]): Why[] {
  const named = answers.flatMap((answer, at) => {
    const { verdict } = answer
    return verdict === 'yes' ? [] : [{ verdict, reason: shortReason(answer), name: nameOf(identities[at]?.identity) }]
  })
  const groups = Map.groupBy(named, ({ verdict, reason }) => `${verdict} ${reason}`)
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ ...first, names: [first, ...others].map(({ name }) => name) }],
  )
}

/** `user/ana` of its ARN. */
function nameOf(arn = ''): string {
  return arn.slice(arn.lastIndexOf(':') + 1)
}

function matrixOf(
  identities: readonly IdentityTasks[],
  rows: readonly Row[],
  whys: readonly (readonly Why[])[],
): string {
  const heads = identities.map(({ identity }) => `<th scope="col"><span>${escapeMarkup(nameOf(identity))}</span></th>`)
  const filler = `<td colspan="${identities.length}"></td>`
  let page = ''
  const body = rows.flatMap(({ task, answers }, at) => {
    const isNew = task.page !== page
    page = task.page
    const cells = answers.map(({ verdict }) => `<td class="${CELLS[verdict][0]}">${CELLS[verdict][1]}</td>`)
    const name = (whys[at] ?? []).length === 0 ? task.title : `<a href="#${task.id}">${escapeMarkup(task.title)}</a>`
    const row = `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`
    return isNew ? [`<tr class="page"><th scope="row">${escapeMarkup(page)}</th>${filler}</tr>`, row] : [row]
  })
  const totals = identities.map(({ answers }) => `<td>${countsOf(answers).yes}</td>`)
  return `<div class="matrix" role="region" aria-label="Tasks and identities" tabindex="0"><table>
<thead><tr><th scope="col">Task</th>${heads.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
<tfoot><tr><th scope="row">yes, of ${rows.length}</th>${totals.join('')}</tr></tfoot>
</table></div>`
}

function detailsOf({ id, title, page }: Row['task'], whys: readonly Why[]): string[] {
  if (whys.length === 0) return []
  const items = whys.map(
    ({ verdict, reason, names }) =>
      `<li>${escapeMarkup(names.join(', '))}: <b class="${CELLS[verdict][0]}">${verdict}</b> ${escapeMarkup(reason)}</li>`,
  )
  return [
    `<details><summary>${escapeMarkup(title)} <span class="quiet">${escapeMarkup(page)}, ${id}</span></summary>`,
    `<ul class="why" id="${id}">${items.join('\n')}</ul></details>`,
  ]
}
