import { Option } from 'commander'

const VARIABLE = 'GATEWARDEN_DATA'
const USUAL = '.gatewarden'

let chosen: string | undefined

/** `--data`, for every command of the catalogue. */
export function dataOption(): Option {
  return new Option('--data <dir>', 'the folder that keeps your own additions').env(VARIABLE).default(USUAL)
}

/** The folder that `--data` names, for whatever reads the catalogue afterwards. */
export function useDataFolder(folder: string | undefined): void {
  chosen = folder
}

/** The folder that keeps a person's own additions to the catalogue; it need not be there. */
export function dataFolder(): string {
  return chosen || process.env[VARIABLE] || USUAL
}
