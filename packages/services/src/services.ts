// The services that are served: a new one adds a line.
export { connect } from './connect/service.ts'
export { events } from './events/service.ts'
export { iam } from './iam/service.ts'
export { kms } from './kms/service.ts'
export { logs } from './logs/service.ts'
export { s3 } from './s3/service.ts'
export { sts } from './sts/service.ts'
export { voiceId } from './voice-id/service.ts'
