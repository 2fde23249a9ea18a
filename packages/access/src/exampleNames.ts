/** The account of examples whose resource has none: the one of AWS's documentation. */
export const EXAMPLE_ACCOUNT = '123456789012'

/** The name of users, roles and other things in examples. */
export const EXAMPLE_NAME = 'example'
