import * as z from 'zod'

/** What `POST /api/setup` takes: the first admin and the first department of an empty desk. */
export const setupSchema = z.object({
  /** The secret SETUP_TOKEN, which only the one who deployed knows. */
  token: z.string().min(1).max(500),
  deskName: z.string().trim().min(1).max(60),
  department: z.object({ name: z.string().trim().min(1).max(60), address: z.email().max(320).toLowerCase() }),
  admin: z.object({
    name: z.string().trim().min(1).max(100),
    email: z.email().max(320).toLowerCase(),
    password: z.string().min(12).max(200),
  }),
})
export type SetupInput = z.infer<typeof setupSchema>
