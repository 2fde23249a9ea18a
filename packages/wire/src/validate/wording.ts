/** How a service words the constraints that an input does not satisfy. */
export interface Wording {
  /** IAM shows no value of a request, AWS STS and the others do. */
  readonly showsValues: boolean
  /** What a value must be, by its pattern, where the service says it instead of the pattern. */
  readonly characters: ReadonlyMap<string, string>
}

const NAME = 'It must contain only alphanumeric characters and/or the following: +=,.@_-'
const PATH = 'It must begin and end with / and contain only alphanumeric characters and/or / characters.'

const COMMON: Wording = { showsValues: true, characters: new Map() }

/** By the name in the scope of a credential. */
const WORDINGS: ReadonlyMap<string, Wording> = new Map([
  [
    'iam',
    {
      showsValues: false,
      characters: new Map([
        ['[\\w+=,.@-]+', NAME],
        ['(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)', PATH],
        ['((/[A-Za-z0-9\\.,\\+@=_-]+)*)/', PATH],
      ]),
    },
  ],
])

export function wordingOf(signingName: string): Wording {
  return WORDINGS.get(signingName) ?? COMMON
}
