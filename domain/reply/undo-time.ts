/** Seconds that a reply waits for its author to take it back, unless he prefers another number. */
export const DEFAULT_UNDO_SECONDS = 5
/** The most he can prefer. The rules take twice as much, because clocks differ. */
export const MAX_UNDO_SECONDS = 30

/** Milliseconds that a reply has yet to wait; 0 when it may leave. */
export function waitBefore(message: { sendAt?: Date | undefined }, now: Date): number {
  return message.sendAt ? Math.max(0, message.sendAt.getTime() - now.getTime()) : 0
}
