export { Random } from './random.ts'
export { firstSeed } from './seed.ts'
