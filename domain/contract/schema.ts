import * as z from 'zod'

/** `contracts/{id}`: what a customer or his organisation has bought. */
export const contractSchema = z.object({
  name: z.string().min(1).max(200),
  /** As it stands on paper; tickets carry it as `contractNumber`. */
  number: z.string().min(1).max(60),
  organisationId: z.string().nullable(),
  customerId: z.string().nullable(),
  validUntil: z.date().nullable(),
  note: z.string().max(2_000),
  updatedAt: z.date(),
})
export type Contract = z.infer<typeof contractSchema>
export type ContractWithId = Contract & { id: string }
