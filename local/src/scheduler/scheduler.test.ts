import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Scheduler, untilNextMinute } from './scheduler.ts'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-03-01T10:00:20Z') }))
afterEach(() => void vi.useRealTimers())

function schedulerWith(
  run: (url: string, name: string, at: Date) => Promise<void>,
  url: string | null = 'http://h',
) {
  const lines: string[] = []
  const scheduler = new Scheduler({
    hostUrl: () => url,
    schedules: () => ['everyMinute'],
    log: (line) => lines.push(line),
    run,
  })
  return { scheduler, lines }
}

describe('untilNextMinute', () => {
  it.each([
    ['10:00:00.000', 60_000],
    ['10:00:59.999', 1],
    ['10:00:20.000', 40_000],
  ])('at %s is %i ms', (time, ms) => {
    expect(untilNextMinute(new Date(`2026-03-01T${time}Z`).getTime())).toBe(ms)
  })
})

describe('Scheduler', () => {
  it('calls on each full minute until it is stopped', async () => {
    const run = vi.fn(async () => undefined)
    const { scheduler } = schedulerWith(run)
    scheduler.start()
    await vi.advanceTimersByTimeAsync(39_999)
    expect(run).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(120_001)
    expect(
      run.mock.calls.map((call) => (call as unknown as [string, string, Date])[2].toISOString()),
    ).toEqual(['2026-03-01T10:01:00.000Z', '2026-03-01T10:02:00.000Z', '2026-03-01T10:03:00.000Z'])
    scheduler.stop()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(run).toHaveBeenCalledTimes(3)
  })

  it('leaves out a call while the last one is at work', async () => {
    let finish = () => {}
    const run = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)))
    const { scheduler } = schedulerWith(run)
    void scheduler.tick()
    void scheduler.tick()
    expect(run).toHaveBeenCalledTimes(1)
    finish()
    await vi.advanceTimersByTimeAsync(0)
    void scheduler.tick()
    expect(run).toHaveBeenCalledTimes(2)
  })

  it('goes on after a failure and says so', async () => {
    const run = vi.fn(async () => undefined).mockRejectedValueOnce(new Error('boom'))
    const { scheduler, lines } = schedulerWith(run)
    await scheduler.tick()
    await scheduler.tick()
    expect(run).toHaveBeenCalledTimes(2)
    expect(lines).toEqual(['The schedule everyMinute failed: boom'])
  })

  it('calls nobody while there is no host', async () => {
    const run = vi.fn(async () => undefined)
    await schedulerWith(run, null).scheduler.tick()
    expect(run).not.toHaveBeenCalled()
  })
})
