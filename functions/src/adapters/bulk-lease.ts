import { bulkJobSchema, takeUp, type BulkJob } from '@emberdesk/domain/bulk'
import { bulkJobPath } from '@emberdesk/domain/paths'
import type { Timestamp } from 'firebase-admin/firestore'
import { parseDocument } from './documents.ts'
import { db } from './firebase.ts'
import { isLostToOthers } from './lost-to-others.ts'

/** A bulk job that this worker holds. */
export interface HeldJob {
  id: string
  job: BulkJob
  /** Stores how far it is. Throws `JobLost` when another worker has taken it up meanwhile. One write. */
  save: (patch: Partial<BulkJob>) => Promise<void>
}

export class JobLost extends Error {}

/** Takes a job up, or answers null when it has ended or somebody else is at it. One read, one write. */
export async function holdJob(id: string, now: Date): Promise<HeldJob | null> {
  const ref = db().doc(bulkJobPath(id))
  const snapshot = await ref.get()
  const job = parseDocument(snapshot, bulkJobSchema)
  const taken = job && takeUp(job, now)
  if (!job || !taken || !snapshot.updateTime) return null
  let lastUpdateTime: Timestamp = snapshot.updateTime

  async function save(patch: Partial<BulkJob>): Promise<void> {
    try {
      const { writeTime } = await ref.update({ ...patch }, { lastUpdateTime })
      lastUpdateTime = writeTime
    } catch (error) {
      throw isLostToOthers(error) ? new JobLost(`Bulk job ${id} is in other hands.`) : error
    }
  }
  try {
    await save(taken)
  } catch (error) {
    if (error instanceof JobLost) return null
    throw error
  }
  return taken.state === 'running' ? { id, job: { ...job, ...taken }, save } : null
}
