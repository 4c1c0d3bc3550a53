import type { Attachment } from '@emberdesk/domain/message'
import { computed, onScopeDispose, shallowReactive } from 'vue'
import { uploadAttachment } from '@/entities/attachment/index.ts'

export interface Uploading {
  id: number
  name: string
  /** 0 to 1. */
  progress: number
  /** Why it failed, a sentence; empty while it is going. */
  error: string
  retry: () => void
  cancel: () => void
}

/** Files on their way to the desk, to be attached to a reply once they are there. */
export function useUploads(ticketId: string, attach: (file: Attachment) => void) {
  const uploads = shallowReactive(new Map<number, Uploading>())
  let last = 0

  async function start(id: number, file: File) {
    const controller = new AbortController()
    const show = (part: Partial<Uploading>) => {
      const before = uploads.get(id)
      if (before) uploads.set(id, { ...before, ...part })
    }
    uploads.set(id, {
      id,
      name: file.name,
      progress: 0,
      error: '',
      retry: () => void start(id, file),
      cancel() {
        uploads.delete(id)
        controller.abort()
      },
    })
    try {
      const progress = (part: number) => show({ progress: part })
      const attachment = await uploadAttachment(ticketId, file, { progress, signal: controller.signal })
      if (uploads.delete(id)) attach(attachment)
    } catch (error) {
      show({ error: error instanceof Error ? error.message : String(error) })
    }
  }

  const add = (files: Iterable<File>) => {
    for (const file of files) void start(++last, file)
  }
  onScopeDispose(() => [...uploads.values()].forEach(({ cancel }) => cancel()))

  return {
    uploads: computed(() => [...uploads.values()]),
    busy: computed(() => [...uploads.values()].some(({ error }) => !error)),
    add,
  }
}
