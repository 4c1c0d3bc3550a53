import type fc from 'fast-check'
import { WORKERS, type Story } from './crash-story.ts'
import { ACCEPTED, CrashWorld, type Worker } from './crash-world.ts'
import type { Fate } from './instance.ts'
import { mailsOf, type SpecMail } from './mail-specs.ts'

/** Longer than a claimed entry belongs to a process that died. */
const LEASE_MINUTES = 2
/** Longer than the longest back-off. */
const LONG_MINUTES = 300
const LAST_SWEEPS = 12

export interface Played {
  world: CrashWorld
  mails: SpecMail[]
  /** Mails that their senders were told are stored. */
  stored: ReadonlySet<SpecMail>
  /** How many mails waited for the sweep at the end of the troubles. */
  leftPending: number
  befell: Record<Fate, number>
}

/**
 * For tests: plays a story, and then lets everything come to its end without further trouble: senders go on until they are told that
 * their mail is stored, and some repeat it even then; sweeps run until nothing is left to do. Time passes only between phases, because a
 * process that takes longer than its lease is as good as dead.
 */
export async function playStory(scheduler: fc.Scheduler, story: Story): Promise<Played> {
  const fates = new Map(story.fates)
  const befell = { crash: 0, fail: 0 }
  const deaths = [...story.deathsOnAcceptance]
  let steps = 0
  let spared = 0

  function fateOf(label: string): Fate | undefined {
    const fate = fates.get((steps += 1))
    if (label !== ACCEPTED) return fate
    if (deaths[0] === spared) {
      deaths.shift()
      spared = 0
      return 'crash'
    }
    spared += 1
    // That the server's acceptance gets lost on its way is the server's window, not ours.
    return fate === 'fail' ? undefined : fate
  }
  const world = new CrashWorld(
    (label) => scheduler.schedule(Promise.resolve(), label),
    (label) => {
      const fate = fateOf(label)
      if (fate) befell[fate] += 1
      return fate
    },
  )
  const mails = mailsOf(story.mails)
  const stored = new Set<SpecMail>()
  const workers = Array.from({ length: WORKERS }, () => world.worker(mails))
  const workerOf = (n: number) => workers[n % WORKERS] as Worker

  async function post(mail: SpecMail, by: Worker): Promise<void> {
    if (await by.post(mail)) stored.add(mail)
  }
  async function together(works: Promise<unknown>[]): Promise<void> {
    await scheduler.waitFor(Promise.all(works))
    for (const [n, { instance }] of workers.entries()) {
      if (!instance.alive) workers[n] = world.worker(mails)
    }
  }

  for (const actions of story.phases) {
    await together(
      actions.map((action) => {
        const by = workerOf(action.worker)
        return action.act === 'post'
          ? post(mails[action.mail % mails.length] as SpecMail, by)
          : by[action.act]()
      }),
    )
    world.pass(LEASE_MINUTES)
  }
  fates.clear()
  deaths.length = 0
  const late = mails.filter((mail, n) => !stored.has(mail) || story.repeated.includes(n))
  await together(late.map((mail, n) => post(mail, workerOf(n))))
  const leftPending = world.pending.waiting.size
  for (let round = 0; round < LAST_SWEEPS; round += 1) {
    world.pass(LONG_MINUTES)
    await together(workers.flatMap((each) => [each.sweepInbound(), each.sweepOutbox()]))
  }
  return { world, mails, stored, leftPending, befell }
}
