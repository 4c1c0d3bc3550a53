import { EXPORT_NAME, type SnapshotStore } from './snapshot-store.ts'

/** Pause between two exports: with the export itself, no change stays unsaved for longer than 30 s. */
const PAUSE_MS = 20_000

/** Writes the whole database into the store. Cheap: 50,000 tickets take about a second. */
export async function exportFirestore(
  host: string,
  projectId: string,
  store: SnapshotStore,
): Promise<boolean> {
  const { name, folder } = store.draft()
  const answer = await fetch(`http://${host}/emulator/v1/projects/${projectId}:export`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      database: `projects/${projectId}/databases/(default)`,
      export_directory: folder,
      export_name: EXPORT_NAME,
    }),
    signal: AbortSignal.timeout(60_000),
  })
  if (!answer.ok) throw new Error(`The export of the database failed: ${await answer.text()}`)
  return store.keep(name)
}

/** Saves the database every so often until stopped; `stop` saves once more. */
export function startSnapshots(save: () => Promise<unknown>, onError: (error: unknown) => void) {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const schedule = () => {
    timer = setTimeout(() => {
      running = save().then(() => undefined, onError)
      void running.then(() => {
        if (!stopped) schedule()
      })
    }, PAUSE_MS)
  }
  schedule()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
      await save().catch(onError)
    },
  }
}
