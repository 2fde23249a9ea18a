import { operation } from '../operation.ts'

/** Nobody can be denied this (rule K8). */
export const GetCallerIdentity = operation('GetCallerIdentity', {
  authorizes: 'derived',
  errors: [],
  read: ({ principal, state }) => ({
    UserId: principal.keys.get('aws:userid'),
    Account: state.accountId,
    Arn: principal.text,
  }),
})
