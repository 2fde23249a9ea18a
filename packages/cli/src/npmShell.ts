/** The script of `npx gatewarden serve` and of `npm start`; a shell that starts more than the command has reasons of its own to end. */
const ONLY_OURS = /^'?gatewarden'?(?: serve\b[^&|;]*)?$/
/** Milliseconds between two looks at the parent process. */
const INTERVAL = 500

/**
 * Resolves when the shell that npm started this process in has ended. `kill` of npm ends that shell, which does not pass the signal on
 * (decision 63). Never resolves for a process that npm did not start.
 */
export function npmShellEnded(environment: NodeJS.ProcessEnv, parent = process.ppid): Promise<void> {
  return new Promise((resolve) => {
    if (!ONLY_OURS.test(environment.npm_lifecycle_script ?? '')) return
    const look = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(look)
      resolve()
    }, INTERVAL)
    look.unref()
  })
}
