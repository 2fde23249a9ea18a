/** The address of a web server in an option; undefined for any other text. */
export function webAddress(text: string): URL | undefined {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) ? url : undefined
}

/** The address of a folder of a web server, to which names can be added: without a query and a fragment. */
export function webFolder(text: string): URL | undefined {
  const url = webAddress(text)
  return url?.search === '' && url.hash === '' ? url : undefined
}
