/** How people thank in one language. Each is the source of a regular expression over lower-case words with single blanks. */
export interface ThanksLanguage {
  thanks: readonly string[]
  /** It works, it is solved: says so even where we had asked. */
  solved: readonly string[]
  /** Acknowledges; where we had asked it may be the answer. */
  fine: readonly string[]
  /** Says yes, which answers something. */
  yes: readonly string[]
  /** What may stand beside it and says nothing. */
  filler: readonly string[]
}
