const inFlight = new Map<string, Promise<void>>()

/**
 * What is on its way from this page to a ticket. A composer that is opened meanwhile waits for it before it looks for a draft, or the
 * text that is being sent would be offered once more. Given `going`, that is what is on its way from now on.
 */
export function sendingOf(ticketId: string, going?: Promise<void>): Promise<void> {
  if (!going) return inFlight.get(ticketId) ?? Promise.resolve()
  const tracked = going.finally(() => {
    if (inFlight.get(ticketId) === tracked) inFlight.delete(ticketId)
  })
  inFlight.set(ticketId, tracked)
  return tracked
}
