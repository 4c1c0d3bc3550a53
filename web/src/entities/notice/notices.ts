import { readonly, ref } from 'vue'

/** `unsupported`: this browser has none, or not on this page. */
export type NoticePermission = NotificationPermission | 'unsupported'

const read = (): NoticePermission => ('Notification' in globalThis ? Notification.permission : 'unsupported')
const permission = ref<NoticePermission>(read())

/** What the browser lets us do. Only `granted` shows anything. */
export const noticePermission = readonly(permission)

/** Asks the person, once: after a no only the browser's own settings help. To be called from a click. */
export async function askForNotices(): Promise<NoticePermission> {
  if (permission.value === 'default') await Notification.requestPermission()
  return (permission.value = read())
}

export interface Notice {
  title: string
  text: string
  /** A notice with the same tag takes the place of the earlier one. */
  tag: string
  open: () => void
}

/** Shows a notice of the system, silently; a click brings the page to the front. Nothing without permission. */
export function showNotice({ title, text, tag, open }: Notice): void {
  if (read() !== 'granted') return
  const notice = new Notification(title, { body: text, tag, silent: true })
  notice.onclick = () => {
    window.focus()
    notice.close()
    open()
  }
}
