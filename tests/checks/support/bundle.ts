import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

interface Chunk {
  file: string
  name?: string
  src?: string
  imports?: string[]
  dynamicImports?: string[]
}
export type Manifest = Record<string, Chunk>

const dist = 'web/dist'

/** What Vite wrote about the built web app: `npm run build` first. */
export function readManifest(): Manifest {
  const path = join(dist, '.vite/manifest.json')
  if (!existsSync(path)) throw new Error('There is no built web app: npm run build')
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest
}

/** The key of a piece that `from` fetches when it needs it, by its name: for modules that others import too. */
export function fetchedBy(manifest: Manifest, from: string, name: string): string {
  const key = manifest[from]?.dynamicImports?.find((each) => manifest[each]?.name === name)
  if (!key) throw new Error(`${from} fetches no piece ${name} any more`)
  return key
}

/** The scripts that these modules need, with all that they import statically, each once. */
export function scriptsOf(manifest: Manifest, modules: readonly string[]): string[] {
  const found = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`${key} is no piece of its own any more`)
    if (found.has(chunk.file)) return
    found.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  modules.forEach(visit)
  return [...found].filter((file) => file.endsWith('.js'))
}

/** Bytes of a file of the web app as it is sent. */
export const gzipped = (file: string): number => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length

/** The modules that a script was made of, by its source map. */
export function sourcesOf(file: string): string[] {
  const map = join(dist, `${file}.map`)
  if (!existsSync(map)) return []
  return (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources
}
