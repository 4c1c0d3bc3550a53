import { globSync, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

export const JAR_VARIABLE = 'EMBERDESK_FIRESTORE_JAR'

const COMPONENT = 'platform/cloud-firestore-emulator/cloud-firestore-emulator.jar'

export interface JarSearch {
  env: Record<string, string | undefined>
  home: string
  exists: (path: string) => boolean
  /** Files of firebase-tools' cache that look like the emulator. */
  cached: (home: string) => string[]
  /** Root of the Google Cloud CLI as `gcloud` says, or null. Asked last, for it is slow. */
  gcloudRoot: () => string | null
}

const versionOf = (path: string) => (path.match(/v([\d.]+)\.jar$/)?.[1] ?? '').split('.').map(Number)

function byVersion(a: string, b: string): number {
  const [left, right] = [versionOf(a), versionOf(b)]
  const at = left.findIndex((part, index) => part !== right[index])
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
}

/** firebase-tools' emulators from 1.20 on are built for Java 21. */
function runsOn(java: number, path: string): boolean {
  const [major = 0, minor = 0] = versionOf(path)
  return java >= 21 || major < 1 || (major === 1 && minor < 20)
}

/**
 * Google's Firestore emulator on this machine: named by the environment, in firebase-tools' cache, or a component of the
 * Google Cloud CLI. `java` is the major version that will run it. Null when there is none.
 */
export function findJar(java: number, search: JarSearch): string | null {
  const named = search.env[JAR_VARIABLE]
  if (named) return search.exists(named) ? named : null
  const newest = search
    .cached(search.home)
    .filter((path) => runsOn(java, path))
    .sort(byVersion)
    .at(-1)
  if (newest) return newest
  const roots = [
    '/usr/lib/google-cloud-sdk',
    '/usr/share/google-cloud-sdk',
    '/opt/google-cloud-sdk',
    join(search.home, 'google-cloud-sdk'),
  ]
  const found = roots.map((root) => join(root, COMPONENT)).find(search.exists)
  if (found) return found
  const root = search.gcloudRoot()
  const jar = root && join(root, COMPONENT)
  return jar && search.exists(jar) ? jar : null
}

/** The search on the real machine. */
export function machineSearch(gcloudRoot: () => string | null): JarSearch {
  return {
    env: process.env,
    home: homedir(),
    exists: existsSync,
    cached: (home) =>
      globSync(join(home, '.cache/firebase/emulators/cloud-firestore-emulator-v*.jar')).map(String),
    gcloudRoot,
  }
}
