/** What of a text is compared. */
const READ = 20_000

/** The words of a text: lower case, without punctuation, accents as they are. What is set out differently is the same. */
export function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, READ)
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  )
}
