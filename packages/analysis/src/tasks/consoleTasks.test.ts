import { openReference } from '@gatewarden/reference'
import { describe, expect, test } from 'vitest'
import { consoleTask, consoleTasks } from './consoleTasks.ts'
import { needsOfTask } from './needs.ts'
import { PLACEHOLDERS, targetNamed } from './targets.ts'

const reference = openReference()
const tasks = consoleTasks()

function actionsOf({ needs }: { readonly needs: Readonly<Record<string, readonly string[]>> }): string[] {
  return [...new Set(Object.values(needs).flat())]
}

describe('the tasks', () => {
  test('are 64 on 19 pages, with IDs that differ', () => {
    expect(tasks).toHaveLength(64)
    expect(new Set(tasks.map(({ page }) => page)).size).toBe(19)
    expect(new Set(tasks.map(({ id }) => id)).size).toBe(64)
    for (const { id } of tasks) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
  })

  test('name the 251 strings of the page that stand for actions', () => {
    const resolved = tasks.flatMap(({ notActions }) => notActions)
    // Two of them occur only through a string that is not an action.
    const only = ['chime:TagResource', 'chime:UntagResource']
    const written = [...tasks.flatMap(actionsOf), ...resolved.map((each) => each.written)]
    expect(new Set(written.filter((each) => !only.includes(each))).size).toBe(251)
    expect(new Set(resolved.map((each) => each.written)).size).toBe(7)
  })

  test('need iam:PutRolePolicy 19 times', () => {
    expect(tasks.filter((task) => actionsOf(task).includes('iam:PutRolePolicy'))).toHaveLength(19)
  })

  test('name other tasks that exist', () => {
    for (const id of tasks.flatMap((task) => task.with)) expect(consoleTask(id)).toBeDefined()
  })
})

describe('every need', () => {
  test('is an action of the service reference in its spelling', () => {
    for (const action of tasks.flatMap(actionsOf)) expect(reference.action(action)?.fullName).toBe(action)
  })

  test('is authorized on the resource type that it names', () => {
    for (const task of tasks) {
      for (const [name, actions] of Object.entries(task.needs)) {
        const { type, arn } = targetNamed(name)
        for (const action of actions) {
          const described = reference.action(action)
          const names = described?.resourceTypes.map((each) => each.name) ?? []
          const place = `${task.id}: ${action} on ${name}`
          if (arn !== undefined) expect(described?.listedArn, place).toBeDefined()
          else if (type !== undefined) expect(names, place).toContain(type[1])
          else
            expect(described?.isWildcardOnly || !described?.resourceTypes.some(({ required }) => required), place).toBe(
              true,
            )
        }
      }
    }
  })

  test('is there for every resource type that AWS requires', () => {
    for (const task of tasks) {
      for (const action of actionsOf(task)) {
        const on = Object.entries(task.needs).filter(([, actions]) => actions.includes(action))
        const types = on.map(([name]) => targetNamed(name).type?.[1])
        for (const { name } of reference.resourcesOf(action)?.required ?? []) {
          expect(types, `${task.id}: ${action} on ${name}`).toContain(name)
        }
      }
    }
  })

  test('has condition keys that AWS documents for the action', () => {
    const global = new Set(['kms:ViaService'])
    for (const task of tasks) {
      for (const { action, conditions } of needsOfTask(task, {}, reference)) {
        const described = reference.action(action)
        const keys = new Set([
          ...(described?.conditionKeys ?? []),
          ...(described?.resourceTypes.flatMap((each) => each.conditionKeys) ?? []),
        ])
        for (const key of Object.keys(conditions))
          expect(keys.has(key) || global.has(key), `${action} ${key}`).toBe(true)
      }
    }
  })
})

test('a string that is not an action is unknown to the service reference', () => {
  for (const { written, action } of tasks.flatMap(({ notActions }) => notActions)) {
    expect(reference.action(written), written).toBeUndefined()
    if (action !== null) expect(reference.action(action)?.fullName).toBe(action)
  }
})

test('every value that a person may give is used by some task', () => {
  const used = tasks.flatMap(({ needs }) =>
    Object.keys(needs).flatMap((name) => Object.values(targetNamed(name).values ?? {})),
  )
  for (const name of Object.keys(PLACEHOLDERS))
    expect(
      used.some((text) => text.includes(`{${name}}`)),
      name,
    ).toBe(true)
})
