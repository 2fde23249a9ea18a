import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldCase } from './fold.ts'

/** The only letters that fold: A to Z, and the capitals of Latin-1. */
const foldUnit = (unit: string) =>
  /[A-Z\u00c0-\u00d6\u00d8-\u00de]/.test(unit) ? String.fromCharCode(unit.charCodeAt(0) + 0x20) : unit

test('every UTF-16 unit folds according to the rule, alone and next to a letter outside Latin-1', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const unit = String.fromCharCode(code)
    if (foldCase(unit) !== foldUnit(unit)) expect.fail(`unit ${code.toString(16)}`)
    if (foldCase(`\u03a3${unit}`) !== `\u03a3${foldUnit(unit)}`) expect.fail(`unit ${code.toString(16)} after sigma`)
  }
})

test('a text folds unit by unit, keeps its length, and folds only once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldCase(text)
      expect(folded).toBe(text.split('').map(foldUnit).join(''))
      expect(foldCase(folded)).toBe(folded)
    }),
  )
})

test('characters that look like ASCII letters do not change', () => {
  expect(foldCase('\u212aMS')).toBe('\u212ams')
  expect(foldCase('\u017f3:Get')).toBe('\u017f3:get')
  expect(foldCase('\u0130AM')).toBe('\u0130am')
  expect(foldCase('\u1e9e\u0178')).toBe('\u1e9e\u0178')
  expect(foldCase('STRASSE')).not.toBe(foldCase('stra\u00dfe'))
})
