import type { Attachment } from '@emberdesk/domain/message'
import { inject, onScopeDispose, provide, shallowReactive, type InjectionKey } from 'vue'
import { uploadedBlob } from '@/entities/attachment/index.ts'
import { isPicture } from '../../attachment/picture.ts'
import type { Uploading, Uploads } from '../useUploads.ts'

export interface Pictures {
  /** Where to show a picture from; empty while that is not known. Reactive. */
  urlOf: (cid: string) => string
  /** While it is on its way, or failed. Reactive. */
  uploadOf: (cid: string) => Uploading | undefined
  /** It is neither here nor on its way: it was lost with the page that it was pasted into. Reactive. */
  isLost: (cid: string) => boolean
}

const key: InjectionKey<Pictures> = Symbol('pictures')

/** Pictures of what is being written: those pasted here at once, those of a draft once they are fetched. */
export function providePictures(
  ticketId: () => string,
  files: () => Uploads,
  attachments: () => readonly Attachment[],
): Pictures {
  const fetched = shallowReactive(new Map<string, string>())
  const asked = new Set<string>()
  let open = true

  const attachmentOf = (cid: string) => attachments().find((each) => each.cid === cid)

  async function load(cid: string, { sha256, type }: Attachment) {
    asked.add(cid)
    try {
      const blob = await uploadedBlob(ticketId(), sha256)
      if (open && isPicture(type)) fetched.set(cid, URL.createObjectURL(new Blob([blob], { type })))
    } catch {
      // Its name stands in its place; opening the ticket again asks again.
      return
    }
  }

  onScopeDispose(() => {
    open = false
    for (const url of fetched.values()) URL.revokeObjectURL(url)
  })

  const pictures: Pictures = {
    urlOf(cid) {
      const url = files().pictureUrl(cid) ?? fetched.get(cid)
      const attachment = attachmentOf(cid)
      if (!url && attachment && !asked.has(cid)) void load(cid, attachment)
      return url ?? ''
    },
    uploadOf: (cid) => files().pictureUpload(cid),
    isLost: (cid) => !attachmentOf(cid) && !files().pictureUpload(cid),
  }
  provide(key, pictures)
  return pictures
}

export function usePictures(): Pictures {
  const pictures = inject(key)
  if (!pictures) throw new Error('No pictures are provided here.')
  return pictures
}
