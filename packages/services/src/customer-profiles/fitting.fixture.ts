import type { Fitting } from '../fitting.fixture.ts'

/** Inputs that fit, of operations of Amazon Connect Customer Profiles. */
export const profileFitting: Fitting = {
  'customer-profiles:AddProfileKey': { KeyName: '_orderId' },
  'customer-profiles:DeleteProfileKey': { KeyName: '_orderId' },
  'customer-profiles:SearchProfiles': {
    KeyName: '_orderId',
    AdditionalSearchKeys: [{ KeyName: '_phone', Values: ['1'] }],
    NextToken: undefined,
  },
  'customer-profiles:ListDomains': { NextToken: undefined },
  'customer-profiles:UpdateDomain': { DefaultEncryptionKey: 'KeyId', Tags: { Key: 'Value' } },
  'customer-profiles:CreateDomain': { DefaultEncryptionKey: 'KeyId', Tags: { Key: 'Value' } },
}
