import { REGION } from '@emberdesk/domain/paths'
import { join } from 'node:path'
import type { Broker } from '../broker/broker.ts'
import { registerTriggers } from '../broker/register-triggers.ts'
import { hostEnvironment, type HostSurroundings } from '../host/environment.ts'
import type { FunctionEntry } from '../host/manifest.ts'
import { HostSupervisor } from '../host/supervisor.ts'
import { Scheduler } from '../scheduler/scheduler.ts'
import { DeskError } from '../state/desk-error.ts'
import type { DeskPaths } from '../state/paths.ts'
import { targets } from './build.ts'
import type { Cleanup } from './cleanup.ts'
import { step } from './steps.ts'

export interface FunctionsOptions {
  paths: DeskPaths
  surroundings: HostSurroundings
  broker: Broker
  cleanup: Cleanup
  log: (line: string) => void
}

/** Starts the functions host and what calls it: Firestore's events through the broker, and the scheduler. */
export async function startFunctions({ paths, surroundings, broker, cleanup, log }: FunctionsOptions) {
  const { projectId, firestore } = surroundings
  let functions: readonly FunctionEntry[] = []
  const host = new HostSupervisor({
    bundle: targets.functions.output,
    projectId,
    region: REGION,
    logs: paths.logs,
    pidFile: paths.hostPid,
    log,
    env: hostEnvironment(surroundings),
    onReady: async (entries) => {
      functions = entries
      const triggers = entries.filter((entry) => entry.kind === 'event')
      broker.setFunctions(triggers)
      await registerTriggers(firestore, projectId, triggers)
    },
  })
  broker.deliverTo(host)
  cleanup.add('functions', () => host.stop())
  cleanup.add('events', () => broker.idle(5_000))
  await step('Functions host', () => host.start()).catch((error: Error) => {
    throw new DeskError(`${error.message}; ${join(paths.logs, 'host.log')} says why.`)
  })

  const scheduler = new Scheduler({
    hostUrl: () => host.url,
    schedules: () => functions.filter(({ kind }) => kind === 'schedule').map(({ name }) => name),
    log,
  })
  cleanup.add('announcement', () => scheduler.stop())
  return { host, scheduler }
}
