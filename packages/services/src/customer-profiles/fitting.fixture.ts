import type { Fitting } from '../fitting.fixture.ts'

/** Inputs that fit, of operations of Amazon Connect Customer Profiles. */
export const profileFitting: Fitting = {
  'customer-profiles:ListDomains': { NextToken: undefined },
  'customer-profiles:CreateDomain': { Tags: { Key: 'Value' } },
}
