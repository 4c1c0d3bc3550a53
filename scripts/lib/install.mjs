import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { step } from './step.mjs'

const lockFile = 'package-lock.json'
const installed = 'node_modules/.package-lock.json'
const stamp = 'node_modules/.emberdesk-installed'

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex')

function isInstalled() {
  if (!existsSync(installed) || !existsSync(stamp)) return false
  return readFileSync(stamp, 'utf8') === lockHash()
}

/**
 * Runs `npm ci` in the working directory when it was never run here or package-lock.json has changed since.
 * Resolves to whether anything was installed; rejects with a sentence when it failed.
 */
export async function install() {
  if (isInstalled()) return false
  const ok = await step('Install', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  })
  if (!ok)
    throw new Error('The packages could not be installed: see what npm says above, then run this again.')
  writeFileSync(stamp, lockHash())
  return true
}
