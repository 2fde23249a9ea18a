import { stsError } from './errors.ts'

interface DeviceInput {
  readonly SerialNumber?: string | undefined
  readonly TokenCode?: string | undefined
}

/** Multi-factor devices are not implemented, so no code is valid. */
export function refuseDevice({ SerialNumber, TokenCode }: DeviceInput): void {
  if (SerialNumber !== undefined || TokenCode !== undefined) throw stsError('noDevice')
}
