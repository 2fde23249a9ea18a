import { type CompiledPolicy, type PolicySource } from './compile.ts'
import type { PoliciesInEffect } from './policiesInEffect.ts'
