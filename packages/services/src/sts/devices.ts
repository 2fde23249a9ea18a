import { stsError } from './errors.ts'

interface DeviceInput {
  readonly SerialNumber?: string | undefined
  readonly TokenCode?: string | undefined
}

/** Nobody has a multi-factor device here, so no code of one is right. */
export function refuseDevice({ SerialNumber, TokenCode }: DeviceInput): void {
  if (SerialNumber !== undefined || TokenCode !== undefined) throw stsError('noDevice')
}
