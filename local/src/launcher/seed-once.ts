import { readState, writeState } from '../state/state-file.ts'
import type { DeskPaths } from '../state/paths.ts'
import type { DeskOptions } from './options.ts'
import { runSeed, type SeedTarget } from './run-seed.ts'
import { step } from './steps.ts'

/**
 * Fills a new desk with what was asked for, saves that, and remembers it; an old one keeps what it has. Resolves to what the
 * desk was filled with. `ready` is when the emulators can take it.
 */
export async function seedOnce(
  paths: DeskPaths,
  wanted: DeskOptions['seed'],
  target: SeedTarget,
  ready: Promise<unknown>,
  save: () => Promise<unknown>,
): Promise<DeskOptions['seed']> {
  const { seeded } = readState(paths.state)
  if (seeded) return seeded
  await ready
  if (wanted === 'demo') await step('Demo data', () => runSeed(target))
  await save()
  writeState(paths.state, { ...readState(paths.state), seeded: wanted })
  return wanted
}
