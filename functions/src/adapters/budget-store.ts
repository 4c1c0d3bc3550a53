import { budgetName, dayOf, hourOf, overBudget, type Budget, type BudgetUse } from '@emberdesk/domain/budget'
import type { OutboxEntry } from '@emberdesk/domain/outbox'
import { collections } from '@emberdesk/domain/paths'
import { FieldValue, type DocumentSnapshot, type WriteBatch } from 'firebase-admin/firestore'
import * as z from 'zod'
import { parseDocument } from './documents.ts'
import { db } from './firebase.ts'
import { isGone } from './is-gone.ts'
import { isLostToOthers } from './lost-to-others.ts'

/** An automatic mail to be put into the outbox, and what it is taken from. */
export interface BudgetedEntry {
  /** Follows from what the mail is for, so that making it again meets the first. */
  id: string
  entry: OutboxEntry
  budgets: readonly Budget[]
}

/** A mail that its budgets have no room for. */
export interface OverBudget {
  id: string
  /** One sentence. */
  why: string
}

interface Known {
  snapshot: DocumentSnapshot
  /** Undefined when there is no document yet. */
  use: BudgetUse | undefined
}

/** More than one recipient has room for: each loss is another’s mail that got in. */
const MAX_ATTEMPTS = 16
const PAUSE_MS = 30

const useSchema = z.object({ perHour: z.record(z.string(), z.number().int()) })

async function read(paths: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const asked = [...new Set(paths)]
  const snapshots = asked.length === 0 ? [] : await db().getAll(...asked.map((path) => db().doc(path)))
  const known = snapshots.map((snapshot) => ({
    snapshot,
    use: parseDocument(snapshot, useSchema) ?? undefined,
  }))
  return new Map(known.map((each) => [each.snapshot.ref.path, each]))
}

/** Takes one mail out of a budget: an exact one only as long as it is as it was read, the others by adding blindly, which none waits for. */
function take(batch: WriteBatch, budget: Budget, { snapshot, use }: Known, now: Date): void {
  const [hour, expiresAt] = [hourOf(now), dayOf(now).endsAt]
  const { ref, updateTime: lastUpdateTime } = snapshot
  if (!budget.exact) {
    batch.set(ref, { perHour: { [hour]: FieldValue.increment(1) }, expiresAt }, { merge: true })
  } else if (lastUpdateTime) {
    batch.update(ref, { [`perHour.${hour}`]: (use?.perHour[hour] ?? 0) + 1 }, { lastUpdateTime })
  } else batch.create(ref, { perHour: { [hour]: 1 }, expiresAt })
}

/** Automatic mail within its budgets, in Firestore. */
export function createBudgetStore(hash: (text: string) => string) {
  const pathOf = (budget: Budget, now: Date) =>
    `${collections.rateLimits}/${hash(budgetName(budget))}_${dayOf(now).index}`

  async function enqueue(mail: BudgetedEntry, first: ReadonlyMap<string, Known>, now: Date) {
    const ref = db().collection(collections.outbox).doc(mail.id)
    const paths = mail.budgets.map((budget) => pathOf(budget, now))
    let known = first
    for (let attempt = 1; ; attempt++) {
      const uses = paths.map((path) => known.get(path)?.use)
      const over = overBudget(mail.budgets, uses, now)
      // What was let through before stays so, whatever was used since, and by itself.
      if (over !== null) return (await ref.get()).exists ? null : over
      const batch = db().batch()
      batch.create(ref, mail.entry)
      for (const [index, budget] of mail.budgets.entries()) {
        const document = known.get(paths[index] ?? '')
        if (document) take(batch, budget, document, now)
      }
      try {
        await batch.commit()
        return null
      } catch (error) {
        if (!isLostToOthers(error) || attempt === MAX_ATTEMPTS) throw error
      }
      if ((await ref.get()).exists) return null
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt * Math.random()))
      known = await read(paths)
    }
  }

  return {
    /**
     * Takes mails out of their budgets, in one commit with what `claim` adds to it: all of that happens, or nothing. Mails of one call share
     * no exact budget. Reads one a budget, together; writes one a budget, and the claim's own.
     * @param claim is told which mails have room, and why the others have not
     * @param isOurs asked when the commit was lost: whether it may be tried again
     * @returns the mails that may go; null when they are somebody else's by now
     */
    async admit(
      mails: readonly BudgetedEntry[],
      claim: (batch: WriteBatch, admitted: readonly BudgetedEntry[], over: readonly OverBudget[]) => void,
      isOurs: () => Promise<boolean>,
      now: Date,
    ): Promise<readonly BudgetedEntry[] | null> {
      const pathsOf = ({ budgets }: BudgetedEntry) => budgets.map((budget) => pathOf(budget, now))
      for (let attempt = 1; ; attempt++) {
        const known = await read(mails.flatMap(pathsOf))
        const why = mails.map((mail) => {
          const uses = pathsOf(mail).map((path) => known.get(path)?.use)
          return overBudget(mail.budgets, uses, now)
        })
        const admitted = mails.filter((_, index) => why[index] === null)
        const batch = db().batch()
        const over = mails.flatMap(({ id }, index) => {
          const sentence = why[index]
          return sentence ? [{ id, why: sentence }] : []
        })
        claim(batch, admitted, over)
        for (const mail of admitted) {
          for (const [index, path] of pathsOf(mail).entries()) {
            const [budget, document] = [mail.budgets[index], known.get(path)]
            if (budget && document) take(batch, budget, document, now)
          }
        }
        try {
          await batch.commit()
          return admitted
        } catch (error) {
          if ((!isLostToOthers(error) && !isGone(error)) || attempt === MAX_ATTEMPTS) throw error
        }
        if (!(await isOurs())) return null
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt * Math.random()))
      }
    },
    /**
     * Puts mails into the outbox, each if all its budgets have room and unless one of its id has been there already; counted is what gets in.
     * Reads: one a budget, together; one more for a mail that is over or was there. Writes: one a mail and one a budget of it.
     * @returns for each mail why it is over its budgets, or null when it is in the outbox
     */
    async enqueue(mails: readonly BudgetedEntry[], now: Date): Promise<(string | null)[]> {
      const known = await read(mails.flatMap(({ budgets }) => budgets.map((budget) => pathOf(budget, now))))
      return Promise.all(mails.map((mail) => enqueue(mail, known, now)))
    },
  }
}
