import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The folder that is deployed. */
export const functionsFolder = `${root}functions`

/** Node 24 of this repository: what the functions run on. */
export const node24 = `${root}node_modules/.bin/node`

/** Makes functions/lib/index.js out of the sources of this moment. */
export async function buildFunctions(): Promise<void> {
  const rolldown = `${root}node_modules/rolldown/bin/cli.mjs`
  await run(node24, [rolldown, '-c', 'rolldown.config.mjs'], { cwd: functionsFolder })
}
