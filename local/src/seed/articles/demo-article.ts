export interface DemoArticle {
  id: string
  locale: string
  title: string
  text: string
  tags: readonly string[]
  /** Not published yet. */
  draft?: true
}
