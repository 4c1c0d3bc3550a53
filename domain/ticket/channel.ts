import * as z from 'zod'

/** The way a message came in or went out. */
export const channelSchema = z.enum(['mail', 'form', 'portal', 'chat', 'phone'])
export type Channel = z.infer<typeof channelSchema>
