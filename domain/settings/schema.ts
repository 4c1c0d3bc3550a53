import * as z from 'zod'

/** `settings/public`: readable by everybody. */
export const publicSettingsSchema = z.object({
  deskName: z.string().min(1).max(60),
  locale: z.string().max(10),
})
export type PublicSettings = z.infer<typeof publicSettingsSchema>

/** `settings/admin`: readable and writable by admins, and by the server. */
export const adminSettingsSchema = z.object({
  /** Requests of the public form an hour. */
  requestsPerAddress: z.number().int().positive(),
  requestsPerSender: z.number().int().positive(),
  setUpAt: z.date(),
})
export type AdminSettings = z.infer<typeof adminSettingsSchema>
