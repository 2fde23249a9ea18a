import { operation } from '../../operation.ts'
import { loginProfileView, userWithPassword } from '../loginProfiles.ts'

export const GetLoginProfile = operation('iam', 'GetLoginProfile', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  read: (call) => ({ LoginProfile: loginProfileView(userWithPassword(call, call.input.UserName)) }),
})
