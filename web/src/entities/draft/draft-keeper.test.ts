import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  createDraftKeeper,
  draftKey,
  forgetStoredDrafts,
  type DraftContent,
  type KeptDraft,
} from './draft-keeper.ts'

const draft = (text: string): DraftContent => ({
  mode: 'reply',
  text,
  html: '',
  attachments: [],
  recipients: null,
  baseVersion: 3,
})

function places() {
  const kept = new Map<string, string>()
  const local = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: vi.fn((key: string, value: string) => void kept.set(key, value)),
    removeItem: (key: string) => void kept.delete(key),
  }
  const remote = {
    fetch: vi.fn((): Promise<KeptDraft | null> => Promise.resolve(null)),
    store: vi.fn((_content: DraftContent) => Promise.resolve()),
    remove: vi.fn(() => Promise.resolve()),
  }
  return { kept, local, remote, now: () => Date.now() }
}

describe('draft keeper', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('keeps every keystroke on this machine, and the last on the server after two quiet seconds', () => {
    const at = places()
    const keeper = createDraftKeeper('d', at)
    for (const text of ['H', 'He', 'Hel']) {
      keeper.keep(draft(text))
      expect(keeper.local()?.text).toBe(text)
      vi.advanceTimersByTime(1_000)
    }
    expect(at.remote.store).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1_000)
    expect(at.remote.store).toHaveBeenCalledExactlyOnceWith(draft('Hel'))
  })

  it('is there again after a reload, with the version that was read', () => {
    const at = places()
    createDraftKeeper('d', at).keep(draft('Half a sen'))
    expect(createDraftKeeper('d', at).local()).toMatchObject({ text: 'Half a sen', baseVersion: 3 })
  })

  it('takes the draft of another machine only when it is newer', async () => {
    const at = places()
    const keeper = createDraftKeeper('d', at)
    keeper.keep(draft('here'))
    at.remote.fetch.mockResolvedValue({ ...draft('there'), savedAt: Date.now() - 5_000 })
    await expect(keeper.newerRemote()).resolves.toBeNull()
    at.remote.fetch.mockResolvedValue({ ...draft('there'), savedAt: Date.now() + 5_000 })
    await expect(keeper.newerRemote()).resolves.toMatchObject({ text: 'there' })
  })

  it('does without the server when it cannot be reached', async () => {
    const at = places()
    at.remote.fetch.mockRejectedValue(new Error('offline'))
    at.remote.store.mockRejectedValue(new Error('offline'))
    const keeper = createDraftKeeper('d', at)
    keeper.keep(draft('Dear Iris'))
    await keeper.flush()
    await expect(keeper.newerRemote()).resolves.toBeNull()
    expect(keeper.local()?.text).toBe('Dear Iris')
  })

  it('goes to the server at once when this machine has no room', () => {
    const at = places()
    at.local.setItem.mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    createDraftKeeper('d', at).keep(draft('Dear Iris'))
    vi.advanceTimersByTime(1)
    expect(at.remote.store).toHaveBeenCalledOnce()
  })

  it('is forgotten in both places once it is sent, and does not come back', async () => {
    const at = places()
    const keeper = createDraftKeeper('d', at)
    keeper.keep(draft('Dear Iris'))
    await keeper.clear()
    vi.advanceTimersByTime(10_000)
    expect(keeper.local()).toBeNull()
    expect(at.remote.remove).toHaveBeenCalledOnce()
    expect(at.remote.store).not.toHaveBeenCalled()
  })

  it('is removed when everything was deleted by hand', async () => {
    const at = places()
    const keeper = createDraftKeeper('d', at)
    keeper.keep(draft('Dear'))
    keeper.keep(draft('  '))
    await keeper.flush()
    expect(keeper.local()).toBeNull()
    expect(at.remote.remove).toHaveBeenCalledOnce()
  })

  it('leaves this machine at sign-out, once the server has it and no sooner', async () => {
    localStorage.clear()
    const at = { ...places(), local: localStorage }
    const other = createDraftKeeper(draftKey('ben', 't1'), at)
    const stored = createDraftKeeper(draftKey('ana', 't1'), at)
    const failed = createDraftKeeper(draftKey('ana', 't2'), at)
    for (const keeper of [other, stored]) {
      keeper.keep(draft('Dear Iris'))
      await keeper.flush()
    }
    at.remote.store.mockRejectedValue(new Error('offline'))
    failed.keep(draft('Dear Dev'))
    await failed.flush()
    forgetStoredDrafts(localStorage, 'ana')
    expect(stored.local()).toBeNull()
    expect(failed.local()?.text).toBe('Dear Dev')
    expect(other.local()?.text).toBe('Dear Iris')
  })

  it('survives what somebody else left under its name', () => {
    const at = places()
    at.kept.set('d', '{broken')
    expect(createDraftKeeper('d', at).local()).toBeNull()
  })
})
