import { logger } from 'firebase-functions'

/**
 * Runs `work` on each item, at most `width` at a time. What throws is logged and stops nothing else.
 * @returns how many answered true
 */
export async function atMost<T>(
  width: number,
  items: readonly T[],
  work: (item: T) => Promise<boolean>,
): Promise<number> {
  const queue = items.values()
  let count = 0
  const worker = async () => {
    for (const item of queue) {
      const done = await work(item).catch((error: unknown) => {
        logger.error('one item of a sweep failed', error)
        return false
      })
      if (done) count += 1
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  return count
}
