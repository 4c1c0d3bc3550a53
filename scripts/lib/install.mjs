import { isInstalledHere } from './is-installed.mjs'
import { step } from './step.mjs'

/**
 * Runs `npm ci` in the working directory unless exactly the packages of package-lock.json are there already.
 * Resolves to whether anything was installed; rejects with a sentence when it failed.
 */
export async function install() {
  if (isInstalledHere()) return false
  const ok = await step('Install', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  })
  if (!ok)
    throw new Error('The packages could not be installed: see what npm says above, then run this again.')
  return true
}
