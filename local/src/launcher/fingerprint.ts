import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What builds leave and tests: no build reads them. */
const IGNORED = /(^|\/)node_modules(\/|$)|^(functions\/lib|web\/dist)(\/|$)|\.test\.ts$/

function filesBelow(root: string, path: string): string[] {
  if (IGNORED.test(path)) return []
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stat) return []
  if (stat.isFile()) return [path]
  return readdirSync(join(root, path)).flatMap((name) => filesBelow(root, `${path}/${name}`))
}

/** One hash over the contents of files and folders below `root`. Changes exactly when a build from them may. */
export function fingerprint(root: string, sources: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesBelow(root, source)).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}
