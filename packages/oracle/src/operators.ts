/** The condition operators of texts; all have equal chances in random policies. */
export const stringOperators: readonly string[] = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
]

const comparisons = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals']

export const numericOperators: readonly string[] = comparisons.map((each) => `Numeric${each}`)

export const dateOperators: readonly string[] = comparisons.map((each) => `Date${each}`)
