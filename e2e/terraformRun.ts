import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { mayRun, onPath, type Ran, root, run } from './command.ts'
import { type Credentials, plainEnvironment, REGION } from './server.ts'

/** Folders with the provider hashicorp/aws for machines without Terraform's registry; TF_PLUGIN_MIRROR names another. */
const MIRRORS = [
  process.env.TF_PLUGIN_MIRROR,
  join(homedir(), '.terraform.d/plugins'),
  '/usr/share/terraform/plugins',
  '/usr/local/share/terraform/plugins',
  '/opt/tf-plugins',
]

const terraform = onPath('terraform')
const mirror = MIRRORS.find((folder) => folder && existsSync(join(folder, 'registry.terraform.io/hashicorp/aws')))
const missing =
  terraform === undefined
    ? 'terraform is not on the PATH'
    : mirror === undefined
      ? 'no folder mirrors the provider hashicorp/aws: name one in TF_PLUGIN_MIRROR'
      : undefined

/** Whether Terraform and its provider are on the machine. */
export const hasTerraform = (): boolean => mayRun('terraform', missing)

/** The status of `plan -detailed-exitcode` without changes. */
export const NO_CHANGES = 0

type Variables = Readonly<Record<string, string>>

/** A configuration in a folder of its own, with a user's credentials. Each run takes long, mostly to load the provider. */
export interface Configuration {
  call(args: readonly string[], more?: Variables): Promise<Ran>
  /** The status of a plan: `NO_CHANGES`, or 2 where there are some. */
  plan(more?: Variables): Promise<number | null>
  /** Replaces a file of it. */
  write(file: string, text: string): Promise<void>
  clean(): Promise<void>
}

/** Copies a configuration of e2e to a folder of its own. */
export async function configuration(folder: string, url: string, credentials: Credentials): Promise<Configuration> {
  const copy = await mkdtemp(join(tmpdir(), 'gatewarden-terraform-'))
  await cp(join(root, 'e2e', folder), copy, { recursive: true })
  const rc = join(copy, 'terraform.rc')
  await writeFile(rc, `provider_installation {\n  filesystem_mirror {\n    path = "${mirror}"\n  }\n}\n`)
  const environment = {
    ...plainEnvironment(),
    TF_CLI_CONFIG_FILE: rc,
    TF_IN_AUTOMATION: '1',
    TF_VAR_url: url,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
  }
  const call: Configuration['call'] = (args, more = {}) =>
    run(terraform ?? '', [...args, '-no-color'], { cwd: copy, env: { ...environment, ...more } })
  return {
    call,
    plan: async (more) => (await call(['plan', '-detailed-exitcode'], more)).status,
    write: (file, text) => writeFile(join(copy, file), text),
    clean: () => rm(copy, { recursive: true, force: true }),
  }
}
