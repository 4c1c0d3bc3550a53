/** Remembers what single-use tokens were used for. */
export interface UsedTokens {
  /** Uses a token for this content. False when it was used for other content before; true for the same content again. */
  bind(token: string, contentHash: string, expiresAt: Date): Promise<boolean>
}
