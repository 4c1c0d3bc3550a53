import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const find = () => [process.env.EMBERDESK_CHROMIUM, ...places].find((path) => path && existsSync(path))

/** Path of a Chromium for the end-to-end tests; on Debian as root it is installed when missing. */
export function ensureChromium() {
  const found = find()
  if (found) return found
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
  if (mayInstall) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-core', 'fonts-noto-cjk'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
    const installed = find()
    if (installed) return installed
  }
  throw new Error(
    'No Chromium was found. Install it (Debian: apt-get install chromium) or name yours in EMBERDESK_CHROMIUM, then run npm test again.',
  )
}
