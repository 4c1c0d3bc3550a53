export interface GroupCommitOptions<Member> {
  maxItems: number
  maxBytes: number
  /** Bytes that a member adds to its transaction, roughly. */
  sizeOf(member: Member): number
  /** Whether a transaction failed because others wanted the same documents, and may simply be tried again. */
  isContention(error: unknown): boolean
}

interface Waiting<Member, Result> {
  member: Member
  resolve(result: Result): void
  reject(error: unknown): void
}

/** Tries of a batch that meets contention; the store makes several of each. What waits longer had better be pending. */
const CONTENTION_TRIES = 2

/**
 * Lets requests that wait in one instance share a transaction, one transaction at a time: a transaction for each would fight over the
 * counter and collapse at a burst of fifty. When a batch fails, its members are committed one by one, so that a bad one fails alone.
 * `commitBatch` must answer for each member, in order, and be repeatable.
 */
export function createGroupCommit<Member, Result>(
  commitBatch: (members: readonly Member[]) => Promise<readonly Result[]>,
  options: GroupCommitOptions<Member>,
): (member: Member) => Promise<Result> {
  const queue: Waiting<Member, Result>[] = []
  let busy = false

  function nextBatch(): Waiting<Member, Result>[] {
    let bytes = 0
    const fitting = queue.findIndex((waiting, index) => {
      bytes += options.sizeOf(waiting.member)
      return index > 0 && (index >= options.maxItems || bytes > options.maxBytes)
    })
    return queue.splice(0, fitting === -1 ? queue.length : fitting)
  }

  async function attempt(members: readonly Member[]): Promise<readonly Result[]> {
    for (let tries = 1; ; tries++) {
      try {
        return await commitBatch(members)
      } catch (error) {
        if (tries >= CONTENTION_TRIES || !options.isContention(error)) throw error
      }
    }
  }

  async function commit(batch: readonly Waiting<Member, Result>[]): Promise<void> {
    try {
      const results = await attempt(batch.map((waiting) => waiting.member))
      for (const [index, waiting] of batch.entries()) waiting.resolve(results[index] as Result)
    } catch (error) {
      if (batch.length > 1 && !options.isContention(error)) for (const one of batch) await commit([one])
      else for (const waiting of batch) waiting.reject(error)
    }
  }

  async function drain(): Promise<void> {
    if (busy) return
    busy = true
    // What arrives in the same turn of the event loop goes together.
    await new Promise((resolve) => setImmediate(resolve))
    while (queue.length > 0) await commit(nextBatch())
    busy = false
  }

  return (member) =>
    new Promise((resolve, reject) => {
      queue.push({ member, resolve, reject })
      void drain()
    })
}
