import { useDesktopNotices } from './useDesktopNotices.ts'
import { useOwnTickets } from './useOwnTickets.ts'
import { useTitleBadge } from './useTitleBadge.ts'

/** Tells of what is new in my tickets: in the title, on the icon and, for those who want it, by the system. */
export function useNotices(): void {
  const { tickets, unread, synced } = useOwnTickets()
  useTitleBadge(unread)
  useDesktopNotices(tickets, synced)
}
