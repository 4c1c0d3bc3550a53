/** Where a request goes: to a function, under the path it has on the host, or to one of the desk's own pages. */
export type Route =
  { to: 'function'; path: string } | { to: 'init' | 'tick' | 'web' } | { to: 'mail'; path: string }

const isBelow = (path: string, base: string) => path === base || path.startsWith(`${base}/`)

/** The rewrites of firebase.json, the callables' path of the web SDK, and the local pages. `path` has no query. */
export function routeOf(path: string, projectId: string, region: string): Route {
  const functions = `/${projectId}/${region}`
  if (path === '/__/firebase/init.json') return { to: 'init' }
  if (path === '/__tick') return { to: 'tick' }
  if (path === '/__mail.json' || isBelow(path, '/__mail')) return { to: 'mail', path }
  if (isBelow(path, '/api/inbound')) return { to: 'function', path: `${functions}/inbound${path}` }
  if (isBelow(path, '/api')) return { to: 'function', path: `${functions}/api${path}` }
  if (isBelow(path, functions)) return { to: 'function', path }
  return { to: 'web' }
}
