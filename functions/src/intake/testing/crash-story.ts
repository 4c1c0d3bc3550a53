import fc from 'fast-check'
import type { Fate } from './instance.ts'
import type { MailSpec } from './mail-specs.ts'

export const WORKERS = 3
const MAX_MAILS = 6
/** An entry of the outbox is tried six times, so that five crashes leave one. */
const MAX_CRASHES = 3
const MAX_CRASHES_ON_ACCEPTANCE = 2
const MAX_FAILURES = 6

export type Action =
  { act: 'post'; worker: number; mail: number } | { act: 'sweepInbound' | 'sweepOutbox'; worker: number }

/** What happens: mails posted and swept by several processes, phase after phase, and what befalls these. */
export interface Story {
  mails: MailSpec[]
  phases: Action[][]
  /** Mails that are posted once more at the end, although they are stored. */
  repeated: number[]
  /** By the number of the step, counted over all processes. */
  fates: ReadonlyMap<number, Fate>
  /** The process dies before it knows that the server accepted a mail: how many acceptances go well before that, each time. */
  deathsOnAcceptance: number[]
}

const index = fc.nat(MAX_MAILS - 1)
const worker = fc.nat(WORKERS - 1)

const spec = fc.record({
  sender: fc.nat(1),
  messageIdOf: fc.option(fc.oneof({ weight: 3, arbitrary: fc.constant('own' as const) }, index)),
  answers: fc.option(index),
  hasFile: fc.boolean(),
})
const mails = fc.array(spec, { minLength: 1, maxLength: MAX_MAILS }).map((specs) =>
  specs.map(({ messageIdOf, answers, ...rest }, n): MailSpec => ({
    ...rest,
    messageIdOf: messageIdOf === 'own' ? n : messageIdOf,
    answers: answers !== null && answers < specs.length ? answers : null,
  })),
)

const act = <T extends Action['act']>(name: T) => fc.constant(name)
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: act('post'), worker, mail: index }) },
  { weight: 1, arbitrary: fc.record({ act: act('sweepInbound'), worker }) },
  { weight: 4, arbitrary: fc.record({ act: act('sweepOutbox'), worker }) },
)
const phases = fc.array(fc.array(action, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 })

/** How many steps go well before the first and between any two. */
const gaps = (most: number) => fc.array(fc.nat(100), { maxLength: most })
const fates = fc.record({ crash: gaps(MAX_CRASHES), fail: gaps(MAX_FAILURES) }).map((drawn) => {
  const entered = new Map<number, Fate>()
  for (const fate of ['fail', 'crash'] as const) {
    let step = 0
    for (const gap of drawn[fate]) entered.set((step += gap + 1), fate)
  }
  return entered
})

/** For tests: random stories. */
export const stories: fc.Arbitrary<Story> = fc.record({
  ...{ mails, phases, fates },
  repeated: fc.uniqueArray(index, { maxLength: 2 }),
  deathsOnAcceptance: fc.array(fc.nat(3), { maxLength: MAX_CRASHES_ON_ACCEPTANCE }),
})
