/** Two pieces of writing as one, the earlier first; neither is lost. */
export function joinTexts(earlier: string, later: string): string {
  if (!later.trim() || later.trim() === earlier.trim()) return earlier
  return earlier.trim() ? `${earlier.trimEnd()}\n\n${later}` : later
}
