import type { Attachment } from '@emberdesk/domain/message'
import type { MailFile, ObjectStore } from './ports.ts'

/** Uploads at a time: enough to hide the way to Storage, few enough for the memory. */
const AT_ONCE = 6

/** Stores the files of a message under names that a retry meets again, and says what became of them. */
export async function storeMailFiles(
  objects: Pick<ObjectStore, 'put'>,
  ids: { ticketId: string; messageId: string },
  files: readonly MailFile[],
): Promise<Attachment[]> {
  const stored: Attachment[] = []
  for (let start = 0; start < files.length; start += AT_ONCE) {
    const some = files.slice(start, start + AT_ONCE).map(async ({ bytes, ...file }, offset) => {
      const path = `attachments/${ids.ticketId}/${ids.messageId}/${start + offset}-${file.sha256}`
      await objects.put(path, bytes, file.type)
      return { ...file, path }
    })
    stored.push(...(await Promise.all(some)))
  }
  return stored
}
