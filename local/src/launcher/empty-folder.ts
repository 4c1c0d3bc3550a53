import { readdirSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { DeskPaths } from '../state/paths.ts'

/** Removes what a desk has kept: exactly the entries that a desk makes, for the folder may hold something else too. */
export function emptyFolder(paths: DeskPaths): void {
  const { dir, lock } = paths
  const made = Object.values(paths).filter((path) => path !== dir && path !== lock)
  const ours = new Set(made.map((path) => relative(dir, path).split(sep)[0]))
  for (const entry of readdirSync(dir)) {
    if (ours.has(entry)) rmSync(join(dir, entry), { recursive: true, force: true })
  }
}
