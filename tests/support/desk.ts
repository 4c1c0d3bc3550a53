import type { TestProject } from 'vitest/node'
import { startDesk, type DeskInfo } from '../../local/src/testing.ts'

declare module 'vitest' {
  interface ProvidedContext {
    desk: DeskInfo
    deskDir: string
  }
}

/** One desk with demo data for a whole project of tests; a test finds it through `inject('desk')`. */
export default async function setup(project: TestProject) {
  const desk = await startDesk({ seed: 'demo' })
  project.provide('desk', desk.info)
  project.provide('deskDir', desk.dir)
  return () => desk.stop()
}
