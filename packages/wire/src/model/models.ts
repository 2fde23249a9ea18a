import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Model, readModel } from './model.ts'
import type { ServiceData } from './modelFile.ts'

/** The models of services, each read on first use. */
export interface Models {
  /** The source of the models. */
  readonly source: string
  /** By the names of the models, for example `voice-id`. */
  readonly services: Readonly<Record<string, ServiceData>>
  /** By a model's name, or by the service's signing name. */
  model(name: string): Model | undefined
  /** The names of the models whose service signs with a name: several for `lex`. */
  signedAs(signingName: string): readonly string[]
}

const FOLDER = fileURLToPath(new URL('../../models', import.meta.url))

/** Every folder is read once: the models never change. */
const opened = new Map<string, Models>()

/**
 * The models in a folder written by scripts/models.ts; by default those of this package.
 *
 * @example
 * import { awsModels } from '@gatewarden/wire'
 * awsModels().model('voiceid')?.name // => 'voice-id'
 * awsModels().model('iam')?.operation('GetUser')?.input?.members.map(({ name }) => name) // => ['UserName']
 */
export function awsModels(folder = FOLDER): Models {
  const models = opened.get(folder) ?? openModels(folder)
  opened.set(folder, models)
  return models
}

function openModels(folder: string): Models {
  const { source, services }: Pick<Models, 'source' | 'services'> = JSON.parse(
    readFileSync(join(folder, 'services.json'), 'utf8'),
  )
  const names = new Map<string, string>()
  const signed = new Map<string, string[]>()
  for (const [name, { signingName }] of Object.entries(services)) {
    names.set(name, name).set(signingName, name)
    signed.set(signingName, [...(signed.get(signingName) ?? []), name])
  }
  const read = new Map<string, Model>()
  const model = (called: string) => {
    const name = names.get(called)
    const service = name === undefined ? undefined : services[name]
    if (name === undefined || service === undefined) return undefined
    const known = read.get(name)
    if (known !== undefined) return known
    const made = readModel(name, service, readFileSync(join(folder, `${name}.jsonl`), 'utf8'))
    read.set(name, made)
    return made
  }
  return { source, services, model, signedAs: (signingName) => signed.get(signingName) ?? [] }
}
