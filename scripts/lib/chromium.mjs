import { existsSync } from 'node:fs'
import { ensureInstalled } from './debian-package.mjs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Path of a Chromium for the end-to-end tests; on Debian as root it is installed when missing. */
export const ensureChromium = () =>
  ensureInstalled({
    find: () => [process.env.EMBERDESK_CHROMIUM, ...places].find((path) => path && existsSync(path)),
    packages: ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'],
    missing:
      'No Chromium was found. Install it (Debian: apt-get install chromium) or name yours in EMBERDESK_CHROMIUM, then run npm test again.',
  })
