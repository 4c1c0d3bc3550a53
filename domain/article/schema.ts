import * as z from 'zod'

/** `articles/{id}`: knowledge base. Everybody reads what is published. */
export const articleSchema = z.object({
  title: z.string().min(1).max(200),
  /** Plain text with blank lines between paragraphs. */
  text: z.string().max(100_000),
  published: z.boolean(),
  locale: z.string().max(10).nullable(),
  tags: z.array(z.string().max(40)).max(20),
  order: z.number().int(),
  createdAt: z.date(),
  updatedAt: z.date(),
  updatedBy: z.string(),
})
export type Article = z.infer<typeof articleSchema>
export type ArticleWithId = Article & { id: string }
