/**
 * Services whose tables describe a key that has another service's prefix and that this other service does not
 * describe itself. A test compares the rows with the data.
 */
export const conditionKeyServices: ReadonlyMap<string, readonly string[]> = new Map([
  ['ec2', ['ec2-instance-connect']],
  ['identitystore', ['q']],
  ['iot', ['iotjobsdata']],
])
