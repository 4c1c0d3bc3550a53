import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import type { Gateway } from '../gateway/gateway.ts'
import { readHeaderRules } from '../gateway/hosting-headers.ts'
import { serveWeb } from '../gateway/serve-web.ts'
import { serveWebDev } from '../gateway/serve-web-dev.ts'
import { ROOT } from '../state/paths.ts'
import type { Cleanup } from './cleanup.ts'

/** The web app behind the gateway: as it was built, or through Vite with hot reload. `emulators` as `host:port`. */
export async function startWeb(
  gateway: Gateway,
  emulators: readonly string[],
  dev: boolean,
  cleanup: Cleanup,
): Promise<RequestListener> {
  if (!dev) {
    const rules = readHeaderRules(join(ROOT, 'firebase.json'))
    const origins = emulators.map((address) => `http://${address}`)
    return serveWeb(join(ROOT, 'web/dist'), rules, origins)
  }
  const { listener, close } = await serveWebDev(gateway.server)
  cleanup.add('doors', close)
  return listener
}
