import type { RequestListener, Server } from 'node:http'
import { join } from 'node:path'
import { ROOT } from '../state/paths.ts'

/** The web app through Vite with hot reload, on the gateway's own origin. */
export async function serveWebDev(
  server: Server,
): Promise<{ listener: RequestListener; close: () => Promise<void> }> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    root: join(ROOT, 'web'),
    configFile: join(ROOT, 'web/vite.config.ts'),
    server: { middlewareMode: true, hmr: { server }, allowedHosts: ['localhost', '127.0.0.1'] },
    appType: 'spa',
  })
  return { listener: (request, response) => vite.middlewares(request, response), close: () => vite.close() }
}
