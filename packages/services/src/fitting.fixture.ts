/** The input of an operation, by member. */
export type Input = Readonly<Record<string, unknown>>

/** Inputs with which operations reach their end, by `service:Operation`: one, or one for each of several endings. */
export type Fitting = Readonly<Record<string, Input | readonly Input[]>>
