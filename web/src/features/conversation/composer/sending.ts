interface Sending {
  text: string
  done: Promise<void>
}

const inFlight = new Map<string, Sending>()

/** What is on its way from this page to a ticket: until the server has it, its draft is kept and must not be offered once more. */
export const sendingTo = (ticketId: string): Sending | undefined => inFlight.get(ticketId)

/** Remembers what is on its way, for as long as it is. */
export function trackSending(ticketId: string, text: string, done: Promise<void>): Promise<void> {
  const sending = { text, done }
  inFlight.set(ticketId, sending)
  return done.finally(() => {
    if (inFlight.get(ticketId) === sending) inFlight.delete(ticketId)
  })
}
