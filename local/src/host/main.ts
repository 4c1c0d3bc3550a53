// The functions host: one process with the bundle that is deployed, as one instance in production serves many requests.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp } from './create-app.ts'
import { loadFunctions } from './load-functions.ts'

const [bundle, projectId, region] = process.argv.slice(2) as [string, string, string]
process.on('disconnect', () => process.exit(0))
process.on('unhandledRejection', (reason) => {
  // Production ends an instance for this; so does the host, and the launcher starts another.
  console.error('Unhandled rejection', reason)
  process.exit(1)
})

const functions = await loadFunctions(bundle)
const server = createServer(createApp(functions, projectId, region))
// The gateway keeps its connections. Closed here while a request is on its way, one would fail.
server.keepAliveTimeout = 0
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.send?.({ port, functions: [...functions.values()].map(({ entry }) => entry) })
})
