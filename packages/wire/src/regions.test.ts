import { describe, expect, test } from 'vitest'
import { awsModels } from './model/models.ts'
import { awsRegions } from './regions.ts'

const partitions = ['aws', 'aws-cn', 'aws-us-gov', 'aws-iso', 'aws-iso-b', 'aws-iso-e', 'aws-iso-f', 'aws-eusc']

describe('the regions of a partition', () => {
  test('are those that AWS has, and no region of another partition', () => {
    const { names } = awsRegions('aws') ?? {}
    expect(names?.size).toBeGreaterThan(30)
    for (const name of ['us-east-1', 'eu-central-2', 'ap-southeast-7', 'mx-central-1']) expect(names).toContain(name)
    for (const name of ['mars-north-1', 'cn-north-1', 'us-gov-west-1', 'aws-global', ''])
      expect(names).not.toContain(name)
  })

  test('include the one region of each global service; other services are regional', () => {
    for (const partition of partitions) {
      const regions = awsRegions(partition)
      for (const service of Object.keys(awsModels().services)) {
        const region = regions?.globalRegion(service)
        expect(region !== undefined, service).toBe(service === 'iam' || service === 'organizations')
        if (region !== undefined) expect(regions?.names).toContain(region)
      }
    }
    expect(awsRegions('aws')?.globalRegion('iam')).toBe('us-east-1')
    expect(awsRegions('aws-us-gov')?.globalRegion('iam')).toBe('us-gov-west-1')
    expect(awsRegions('aws-cn')?.globalRegion('organizations')).toBe('cn-northwest-1')
  })

  test('of an unknown partition are none', () => {
    for (const partition of ['', 'aws-moon', '__proto__', 'constructor']) expect(awsRegions(partition)).toBeUndefined()
    expect(awsRegions('aws')?.globalRegion('constructor')).toBeUndefined()
  })
})
