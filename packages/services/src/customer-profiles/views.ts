import { tagMap } from '../tags.ts'
import type { Domain } from './state.ts'

/** ListDomainItem. */
export function domainItem({ name, createdAt, updatedAt, tags }: Domain) {
  return {
    DomainName: name,
    CreatedAt: new Date(createdAt),
    LastUpdatedAt: new Date(updatedAt),
    ...(tags.length > 0 && { Tags: tagMap(tags) }),
  }
}

/** What CreateDomain, GetDomain and UpdateDomain answer. */
export function domainView(domain: Domain) {
  const { settings, key } = domain
  return { ...settings, ...(key !== undefined && { DefaultEncryptionKey: key.given }), ...domainItem(domain) }
}
