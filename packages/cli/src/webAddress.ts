import { Failure } from './failure.ts'

/** An option whose value is the address of a web server. */
interface AddressOption {
  readonly option: string
  readonly example: string
  /** Where credentials come from instead. */
  readonly credentials?: string
  /** Names are added to the address: it has neither a query nor a fragment. */
  readonly isFolder?: true
}

/** The address of a web server in an option. One with a password is refused, and not repeated: messages end in logs. */
export function readAddress(text: string, { option, example, credentials, isFolder }: AddressOption): URL {
  const url = URL.parse(text)
  if (url === null || !/^https?:$/.test(url.protocol)) throw invalid(text, option, `use ${example}`)
  if (url.username !== '' || url.password !== '') {
    const instead = credentials === undefined ? '' : `; ${credentials}`
    throw new Failure(`invalid ${option}: leave out the user name and the password${instead}`)
  }
  if (isFolder && (url.search !== '' || url.hash !== '')) throw invalid(text, option, `use ${example}`)
  return url
}

/** An error of an option that takes an address. A text that may have a password is not repeated. */
export function invalid(text: string, option: string, remedy: string): Failure {
  return new Failure(`invalid ${option}${text.includes('@') ? '' : ` "${text}"`}: ${remedy}`)
}
