/** For tests: what is nothing but thanks, and what is more, by language. */
export type Samples = Record<string, { thanks: readonly string[]; more: readonly string[] }>
