import type { Conversation, Turn } from './conversation.ts'

export interface DatedTurn extends Turn {
  at: Date
}

const MINUTE_MS = 60_000

/** When each turn of a conversation was, counted back from now. */
export function layOutTurns({ turns, ago }: Conversation, now: Date): DatedTurn[] {
  const total = turns.reduce((sum, turn) => sum + turn.after, 0)
  let at = now.getTime() - (ago + total) * MINUTE_MS
  return turns.map((turn) => {
    at += turn.after * MINUTE_MS
    return { ...turn, at: new Date(at) }
  })
}
