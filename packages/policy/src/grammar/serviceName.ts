/** Services that were found to be well formed: nearly all actions are of few services, and every policy is checked when it is compiled. */
const wellFormed = new Set<string>()
const MAX_SERVICES = 2048

/** An action of a service that is written in full, or the lone `*`: no check of the service and the colons finds a fault. */
export function isPlainAction(text: string): boolean {
  const colon = text.indexOf(':')
  if (colon === -1) return text === '*'
  if (text.indexOf(':', colon + 1) !== -1) return false
  const service = text.slice(0, colon)
  if (wellFormed.has(service)) return true
  if (!isServiceName(service)) return false
  if (wellFormed.size < MAX_SERVICES) wellFormed.add(service)
  return true
}

export function isServiceName(text: string): boolean {
  if (text === '') return false
  for (let at = 0; at < text.length; at += 1) {
    if (!SERVICE_CHARACTERS.has(text.charAt(at))) return false
  }
  return true
}

const SERVICE_CHARACTERS = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.')
