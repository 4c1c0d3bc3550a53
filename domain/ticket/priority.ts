import * as z from 'zod'

/** 1 low, 2 normal, 3 high, 4 urgent. */
export const prioritySchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type Priority = z.infer<typeof prioritySchema>

export const priorities: readonly Priority[] = [4, 3, 2, 1]
