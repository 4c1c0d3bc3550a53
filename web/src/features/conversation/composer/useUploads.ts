import type { Attachment } from '@emberdesk/domain/message'
import { computed, onScopeDispose, shallowReactive } from 'vue'
import { uploadAttachment } from '@/entities/attachment/index.ts'
import { randomId } from '@/entities/ticket/index.ts'

export interface Uploading {
  id: number
  name: string
  /** Content-ID of a picture that stands in the text; null for a file beside it. */
  cid: string | null
  /** 0 to 1. */
  progress: number
  /** Why it failed, a sentence; empty while it is going. */
  error: string
  retry: () => void
  cancel: () => void
}

export type Uploads = ReturnType<typeof useUploads>

/** Files on their way to the desk, to be attached to a reply or a note once they are there. */
export function useUploads(ticketId: string, attach: (file: Attachment) => void) {
  const uploads = shallowReactive(new Map<number, Uploading>())
  /** Pictures as they were pasted, by Content-ID: shown at once, and for as long as the ticket is open. */
  const pictures = new Map<string, string>()
  let last = 0

  async function start(id: number, file: File, cid: string | null) {
    const controller = new AbortController()
    const show = (part: Partial<Uploading>) => {
      const before = uploads.get(id)
      if (before) uploads.set(id, { ...before, ...part })
    }
    uploads.set(id, {
      id,
      name: file.name,
      cid,
      progress: 0,
      error: '',
      retry: () => void start(id, file, cid),
      cancel() {
        uploads.delete(id)
        controller.abort()
      },
    })
    try {
      const progress = (part: number) => show({ progress: part })
      const attachment = await uploadAttachment(ticketId, file, { progress, signal: controller.signal })
      if (uploads.delete(id)) attach({ ...attachment, cid })
    } catch (error) {
      show({ error: error instanceof Error ? error.message : String(error) })
    }
  }

  const add = (files: Iterable<File>) => {
    for (const file of files) void start(++last, file, null)
  }

  /** Starts a picture that stands in the text; returns the Content-ID by which the text names it. */
  function addPicture(file: File): string {
    const cid = `${randomId()}@picture.emberdesk`
    pictures.set(cid, URL.createObjectURL(file))
    void start(++last, file, cid)
    return cid
  }

  onScopeDispose(() => {
    for (const { cancel } of [...uploads.values()]) cancel()
    for (const url of pictures.values()) URL.revokeObjectURL(url)
  })

  return {
    /** Those beside the text. */
    uploads: computed(() => [...uploads.values()].filter(({ cid }) => cid === null)),
    busy: computed(() => [...uploads.values()].some(({ error }) => !error)),
    add,
    addPicture,
    pictureUpload: (cid: string) => [...uploads.values()].find((each) => each.cid === cid),
    /** `blob:` URL of a picture that was pasted here; undefined for one that came with a draft. */
    pictureUrl: (cid: string) => pictures.get(cid),
  }
}
