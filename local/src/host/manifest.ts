/** What the launcher has to know of a function. Sent by the host when it is ready. */
export type FunctionEntry =
  | { name: string; kind: 'https' | 'callable' | 'schedule' }
  | {
      name: string
      kind: 'event'
      eventType: string
      /** Path pattern of the documents, e.g. `tickets/{ticketId}`. */
      document: string
      retry: boolean
      timeoutSeconds: number
    }

export type EventFunction = Extract<FunctionEntry, { kind: 'event' }>

/** Where the host takes what does not come from outside. The gateway forwards none of these. */
export const eventPath = (name: string) => `/events/${name}`
export const schedulePath = (name: string) => `/schedules/${name}`
