import {
  budgetName,
  dayOf,
  hourOf,
  isKeptTogether,
  overBudget,
  type Budget,
  type BudgetUse,
} from '@emberdesk/domain/budget'
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
  /** Nothing when there is no document yet. */
  stored: Stored
}

/** More than one recipient has room for: each loss is another’s mail that got in. */
const MAX_ATTEMPTS = 16
const PAUSE_MS = 30

const perHourSchema = z.record(z.string(), z.number().int())
const useSchema = z.object({
  perHour: perHourSchema.optional(),
  perOperator: z.record(z.string(), perHourSchema).optional(),
})
type Stored = z.infer<typeof useSchema>

/** What is used of a budget. */
function useOf(budget: Budget, { perHour, perOperator }: Stored): BudgetUse | undefined {
  const used = isKeptTogether(budget) ? perOperator?.[budget.of] : perHour
  return used && { perHour: used }
}

async function read(paths: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  const asked = [...new Set(paths)]
  const snapshots = asked.length === 0 ? [] : await db().getAll(...asked.map((path) => db().doc(path)))
  const known = snapshots.map((snapshot) => ({
    snapshot,
    stored: parseDocument(snapshot, useSchema) ?? {},
  }))
  return new Map(known.map((each) => [each.snapshot.ref.path, each]))
}

/** One mail more of these budgets, by adding blindly, which none waits for. */
function added(budgets: readonly Budget[], hour: string) {
  const one = { [hour]: FieldValue.increment(1) }
  const own = budgets.filter((budget) => !isKeptTogether(budget))
  const together = budgets.filter(isKeptTogether).map(({ of }) => [of, one] as const)
  return {
    ...(own.length > 0 && { perHour: { [hour]: FieldValue.increment(own.length) } }),
    ...(together.length > 0 && { perOperator: Object.fromEntries(together) }),
  }
}

/**
 * Takes mails out of the budgets of one document: an exact one only as long as it is as it was read, the others by adding. One write.
 */
function take(batch: WriteBatch, budgets: readonly Budget[], { snapshot, stored }: Known, now: Date): void {
  const [hour, expiresAt] = [hourOf(now), dayOf(now).endsAt]
  const { ref, updateTime: lastUpdateTime } = snapshot
  const exact = budgets.find((budget) => budget.exact)
  if (!exact) batch.set(ref, { ...added(budgets, hour), expiresAt }, { merge: true })
  else if (lastUpdateTime) {
    const used = useOf(exact, stored)?.perHour[hour] ?? 0
    batch.update(ref, { [`perHour.${hour}`]: used + 1 }, { lastUpdateTime })
  } else batch.create(ref, { perHour: { [hour]: 1 }, expiresAt })
}

/** Takes mails out of all their budgets, one write a document. */
function takeAll(
  batch: WriteBatch,
  budgets: readonly (readonly [path: string, budget: Budget])[],
  known: ReadonlyMap<string, Known>,
  now: Date,
): void {
  for (const [path, some] of Map.groupBy(budgets, ([path]) => path)) {
    const document = known.get(path)
    if (document)
      take(
        batch,
        some.map(([, budget]) => budget),
        document,
        now,
      )
  }
}

/** Automatic mail within its budgets, in Firestore. */
export function createBudgetStore(hash: (text: string) => string) {
  const pathOf = (budget: Budget, now: Date) =>
    `${collections.rateLimits}/${hash(budgetName(budget))}_${dayOf(now).index}`

  const placesOf = ({ budgets }: BudgetedEntry, now: Date) =>
    budgets.map((budget) => [pathOf(budget, now), budget] as const)
  const pathsOf = (mails: readonly BudgetedEntry[], now: Date) =>
    mails.flatMap((mail) => placesOf(mail, now)).map(([path]) => path)
  function overOf(mail: BudgetedEntry, known: ReadonlyMap<string, Known>, now: Date): string | null {
    const uses = placesOf(mail, now).map(([path, budget]) => useOf(budget, known.get(path)?.stored ?? {}))
    return overBudget(mail.budgets, uses, now)
  }

  async function enqueue(mail: BudgetedEntry, first: ReadonlyMap<string, Known>, now: Date) {
    const ref = db().collection(collections.outbox).doc(mail.id)
    let known = first
    for (let attempt = 1; ; attempt++) {
      const over = overOf(mail, known, now)
      // What was let through before stays so, whatever was used since, and by itself.
      if (over !== null) return (await ref.get()).exists ? null : over
      const batch = db().batch()
      batch.create(ref, mail.entry)
      takeAll(batch, placesOf(mail, now), known, now)
      try {
        await batch.commit()
        return null
      } catch (error) {
        if (!isLostToOthers(error) || attempt === MAX_ATTEMPTS) throw error
      }
      if ((await ref.get()).exists) return null
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt * Math.random()))
      known = await read(pathsOf([mail], now))
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
      for (let attempt = 1; ; attempt++) {
        const known = await read(pathsOf(mails, now))
        const why = mails.map((mail) => overOf(mail, known, now))
        const admitted = mails.filter((_, index) => why[index] === null)
        const batch = db().batch()
        const over = mails.flatMap(({ id }, index) => {
          const sentence = why[index]
          return sentence ? [{ id, why: sentence }] : []
        })
        claim(batch, admitted, over)
        takeAll(
          batch,
          admitted.flatMap((mail) => placesOf(mail, now)),
          known,
          now,
        )
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
      const known = await read(pathsOf(mails, now))
      return Promise.all(mails.map((mail) => enqueue(mail, known, now)))
    },
  }
}
