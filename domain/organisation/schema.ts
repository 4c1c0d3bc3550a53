import * as z from 'zod'

/** `organisations/{id}`: whose people may write about each other's tickets. */
export const organisationSchema = z.object({
  name: z.string().min(1).max(200),
  /** Mail domains that are its own alone, lower case. Those where anybody gets an address count for nothing. */
  domains: z.array(z.string().max(255)).max(20).default([]),
  updatedAt: z.date(),
})
export type Organisation = z.infer<typeof organisationSchema>
export type OrganisationWithId = Organisation & { id: string }
