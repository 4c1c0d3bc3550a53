import type { BulkJob, BulkJobWithId } from '@emberdesk/domain/bulk'
import { bulkJobPath } from '@emberdesk/domain/paths'
import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue'
import { useLiveDoc } from '@/data/useLiveDoc.ts'

export interface BulkJobProgress {
  /** Null until it is known. */
  job: ComputedRef<BulkJobWithId | null>
  /** 0 to 1; 1 only when it has ended. */
  progress: ComputedRef<number>
  /** It is done, or it gave up. */
  ended: ComputedRef<boolean>
}

/** A bulk job, live; null rests. */
export function useBulkJob(id: MaybeRefOrGetter<string | null>): BulkJobProgress {
  const { doc } = useLiveDoc<BulkJob>(() => {
    const jobId = toValue(id)
    return jobId ? bulkJobPath(jobId) : null
  })
  const ended = computed(() => doc.value?.state === 'done' || doc.value?.state === 'failed')
  return {
    job: computed(() => doc.value),
    ended,
    progress: computed(() => {
      if (!doc.value) return 0
      if (ended.value) return 1
      const { found, expected } = doc.value
      return expected > 0 ? Math.min(0.99, found / expected) : 0
    }),
  }
}
