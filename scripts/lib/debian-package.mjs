import { execFileSync, spawnSync } from 'node:child_process'

/**
 * What `find` finds; where it finds nothing, Debian's packages are installed first, as far as that is ours to do (root, apt-get).
 * Throws `missing` as the sentence that tells what to do.
 */
export function ensureInstalled({ find, packages, missing }) {
  const found = find()
  if (found) return found
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    execFileSync('apt-get', ['install', '-y', '-qq', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
    const installed = find()
    if (installed) return installed
  }
  throw new Error(missing)
}
