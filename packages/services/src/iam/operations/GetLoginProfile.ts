import { loginProfileView, userWithPassword } from '../loginProfiles.ts'
import { operation } from '../operation.ts'

export const GetLoginProfile = operation('GetLoginProfile', {
  authorizes: 'derived',
  errors: ['NoSuchEntity'],
  read: (call) => ({ LoginProfile: loginProfileView(userWithPassword(call, call.input.UserName)) }),
})
