import { Failure } from './failure.ts'

/** The address of a web server; undefined for any other text. */
function webAddress(text: string): URL | undefined {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) ? url : undefined
}

/** The address of a web server in an option. */
export function readAddress(text: string, option: string, example: string): URL {
  const url = webAddress(text)
  if (url === undefined) throw new Failure(`invalid ${option} "${text}": use an address such as ${example}`)
  return url
}

/** The address of a folder of a web server, to which names can be added: without a query and a fragment. */
export function webFolder(text: string): URL | undefined {
  const url = webAddress(text)
  return url?.search === '' && url.hash === '' ? url : undefined
}
