import type { MessageWithId } from '@emberdesk/domain/message'
import { onScopeDispose, shallowRef } from 'vue'
import { attachmentBlob } from '@/entities/attachment/index.ts'
import { dataUrl, isPicture } from '../attachment/picture.ts'
import { inlineImageIds } from './mail-html.ts'

/** A picture larger than this stays an attachment: a `data:` URL takes a third more, in memory. */
const LARGEST = 5_000_000

/** Fetches the pictures that a mail's HTML refers to, as `data:` URLs by Content-ID. What cannot be had stays an empty place. */
export function useInlineImages(ticketId: string, message: Pick<MessageWithId, 'id' | 'attachments'>) {
  const images = shallowRef<ReadonlyMap<string, string>>(new Map())
  const controller = new AbortController()
  const asked = new Set<string>()

  function load(html: string) {
    for (const cid of inlineImageIds(html)) {
      const index = message.attachments.findIndex((each) => each.cid === cid)
      const attachment = message.attachments[index]
      if (!attachment || asked.has(cid) || !isPicture(attachment.type) || attachment.size > LARGEST) continue
      asked.add(cid)
      attachmentBlob(ticketId, message.id, index, controller.signal)
        .then((blob) => dataUrl(blob, attachment.type))
        .then((url) => (images.value = new Map(images.value).set(cid, url)))
        .catch(() => asked.delete(cid))
    }
  }

  onScopeDispose(() => controller.abort())
  return { images, load }
}
