import type { Fitting } from '../fitting.fixture.ts'

/** Inputs that fit, of operations of Amazon EventBridge. */
export const eventsFitting: Fitting = {
  'events:PutPermission': {
    Policy: undefined,
    Principal: '111122223333',
    Action: 'events:PutEvents',
    Condition: { Type: 'StringEquals', Key: 'aws:PrincipalOrgID', Value: 'o-1' },
  },
}
