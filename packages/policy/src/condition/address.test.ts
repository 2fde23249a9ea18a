import { BlockList, isIP } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInRange, parseAddress, parseRange } from './address.ts'

const family = (text: string) => {
  const kind = parseAddress(text)?.kind()
  return kind === undefined ? 0 : kind === 'ipv4' ? 4 : 6
}
const isIn = (address: string, range: string) => {
  const [value, bounds] = [parseAddress(address), parseRange(range)]
  return value === undefined || bounds === undefined ? undefined : isInRange(value, bounds)
}

describe('an address', () => {
  test.each([
    ...['0.0.0.0', '255.255.255.255', '203.0.113.9', '10.0.0.1'].map((text) => [text, 4] as const),
    ...[
      '::',
      '::1',
      '1::',
      '2001:db8::1',
      '2001:DB8::1',
      '1:2:3:4:5:6:7:8',
      '::ffff:1.2.3.4',
      '64:ff9b::1.2.3.4',
      '::1.2.3.4',
    ].map((text) => [text, 6] as const),
    ...['1:2:3:4:5:6:1.2.3.4', '1::8', '0001::', '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8'].map(
      (text) => [text, 6] as const,
    ),
    ...['', ' ', '1', '1.2', '1.2.3', '1.2.3.4.5', '256.0.0.1', '1.2.3.256', '01.2.3.4', '1.2.3.04', '00.0.0.0'].map(
      (text) => [text, 0] as const,
    ),
    ...[
      '0x1.2.3.4',
      '1.2.3.0x4',
      '1.2.3.-4',
      '1.2.3.+4',
      '1.2.3.4 ',
      ' 1.2.3.4',
      '1.2.3.4\n',
      '1..2.3',
      '.1.2.3',
      '1.2.3.',
      '1,2,3,4',
    ].map((text) => [text, 0] as const),
    ...['3232235777', '0xc0a80101', '1.2.3.4/32', '1.2.3.4:80', '\u0661.2.3.4', 'localhost'].map(
      (text) => [text, 0] as const,
    ),
    ...[
      ':',
      ':::',
      '1:2',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1::2::3',
      '12345::',
      'g::',
      '::1%eth0',
      '::1%',
      '[::1]',
      '::1/128',
      '1:2:3:4:5:6:7:8::',
    ].map((text) => [text, 0] as const),
    ...[
      '::1.2.3',
      '::1.2.3.256',
      '::1.2.3.4:5',
      '1.2.3.4::',
      '::1:',
      ':1::',
      ' ::1',
      '::1 ',
      '1:2:3:4:5:6:7:1.2.3.4',
    ].map((text) => [text, 0] as const),
    ...['::01.2.3.4', '::ffff:010.0.0.1', '::0x10.0.0.1', '::ffff:1.2.3.0x4'].map((text) => [text, 0] as const),
  ])('%j is of family %j (rule C14)', (text, expected) => {
    expect(family(text)).toBe(expected)
  })

  test('is what the operating system accepts, except for zones', () => {
    const pieces = fc.constantFrom(
      '::',
      ':',
      '0',
      '1',
      '00',
      'ffff',
      'g',
      '00001',
      '1.2.3.4',
      '01.2.3.4',
      '0x1.2.3.4',
      '.',
      '256',
      ' ',
      '/',
      '10',
      'ab',
      '-',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 10 }).map((all) => all.join('')),
        (text) => {
          expect(family(text)).toBe(isIP(text))
        },
      ),
      { numRuns: 20_000 },
    )
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.ipV4Extended()), (text) => {
        expect(family(text)).toBe(isIP(text))
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['::1', '0:0:0:0:0:0:0:1'],
    ['2001:db8::', '2001:0DB8:0:0::0'],
    ['::ffff:203.0.113.9', '::ffff:cb00:7109'],
    ['64:ff9b::203.0.113.9', '64:ff9b::cb00:7109'],
    ['::203.0.113.9', '::cb00:7109'],
    ['1:2:3:4:5:6:203.0.113.9', '1:2:3:4:5:6:cb00:7109'],
  ])('%s is the same address as %s', (a, b) => {
    expect(isIn(a, b)).toBe(true)
    expect(isIn(b, a)).toBe(true)
  })

  test('that ends in an IPv4 address is mapped only with ffff', () => {
    expect(isIn('::203.0.113.9', '::ffff:203.0.113.9')).toBe(false)
    expect(isIn('::203.0.113.9', '::ffff:0:0/96')).toBe(false)
    expect(isIn('::ffff:203.0.113.9', '::ffff:0:0/96')).toBe(true)
    expect(isIn('::ffff:203.0.113.9', '203.0.113.9')).toBe(false)
  })
})

describe('a range', () => {
  test.each([
    ['1.2.3.4', 32],
    ['1.2.3.4/32', 32],
    ['1.2.3.4/0', 0],
    ['1.2.3.4/8', 8],
    ['::1', 128],
    ['::1/128', 128],
    ['::/0', 0],
    ['::1/9', 9],
  ])('%s counts %d bits', (text, bits) => {
    expect(parseRange(text)?.bits).toBe(bits)
  })

  test.each([
    ...[
      '1.2.3.4/',
      '1.2.3.4/33',
      '1.2.3.4/128',
      '1.2.3.4/-1',
      '1.2.3.4/+8',
      '1.2.3.4/ 8',
      '1.2.3.4/8 ',
      '1.2.3.4/8/8',
      '1.2.3.4/1e1',
      '1.2.3.4/8.0',
    ],
    ...[
      '::1/129',
      '::1/',
      '::1/0x8',
      '::1/1000',
      '/8',
      '/',
      '',
      '1.2.3/8',
      '10/8',
      '1.2.3.4/255.0.0.0',
      '1.2.3.4//8',
      '1.2.3.4\\8',
      '1.2.3.4/\u0668',
    ],
    ...['1.2.3.4/08', '1.2.3.4/00', '1.2.3.4/032', '::1/064'],
  ])('%j is not a range', (text) => {
    expect(parseRange(text)).toBe(undefined)
  })

  test('contains the addresses that it contains for the operating system', () => {
    const bits = (most: number) => fc.integer({ min: 0, max: most })
    const near = (four: string, flip: number) => {
      const value = four.split('.').reduce((sum, each) => sum * 256n + BigInt(each), 0n) ^ (1n << BigInt(flip))
      return [24n, 16n, 8n, 0n].map((by) => (value >> by) & 255n).join('.')
    }
    fc.assert(
      fc.property(fc.ipV4(), fc.nat({ max: 31 }), bits(32), (network, flip, prefix) => {
        const list = new BlockList()
        list.addSubnet(network, prefix, 'ipv4')
        const address = near(network, flip)
        expect(isIn(address, `${network}/${prefix}`)).toBe(list.check(address, 'ipv4'))
        expect(isIn(network, `${network}/${prefix}`)).toBe(true)
      }),
    )
    const group = fc.nat({ max: 0xffff }).map((value) => value.toString(16))
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 8, maxLength: 8 }),
        fc.nat({ max: 127 }),
        bits(128),
        (groups, flip, prefix) => {
          const at = Math.floor(flip / 16)
          const other = groups.map((each, index) =>
            index === at ? (Number.parseInt(each, 16) ^ (1 << (flip % 16))).toString(16) : each,
          )
          // The bit that differs is bit `flip % 16` of a group, counted from its right end.
          const firstDifference = at * 16 + (15 - (flip % 16))
          expect(isIn(other.join(':'), `${groups.join(':')}/${prefix}`)).toBe(prefix <= firstDifference)
        },
      ),
    )
  })

  test('never contains an address of the other family', () => {
    expect(isIn('1.2.3.4', '::/0')).toBe(false)
    expect(isIn('::102:304', '0.0.0.0/0')).toBe(false)
    expect(isIn('::ffff:1.2.3.4', '0.0.0.0/0')).toBe(false)
    expect(isIn('1.2.3.4', '::ffff:1.2.3.4/128')).toBe(false)
  })
})
