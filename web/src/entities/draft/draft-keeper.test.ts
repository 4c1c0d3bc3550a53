import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftContent } from './draft-content.ts'
import { createDraftKeeper, type KeptDraft } from './draft-keeper.ts'
import { draftKey, forgetStoredDrafts } from './stored-drafts.ts'

const draft = (text: string): DraftContent => ({
  mode: 'reply',
  text,
  html: '',
  attachments: [],
  recipients: null,
  baseVersion: 3,
})
/** A draft as the server has it. */
const stored = (text: string, page: string, savedAt = Date.now()): KeptDraft => ({
  ...draft(text),
  ...{ savedAt, page },
})

function places(page = 'here') {
  const kept = new Map<string, string>()
  const local = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: vi.fn((key: string, value: string) => void kept.set(key, value)),
    removeItem: (key: string) => void kept.delete(key),
  }
  const remote = {
    store: vi.fn((_content: DraftContent) => Promise.resolve()),
    remove: vi.fn(() => Promise.resolve()),
  }
  return { kept, local, remote, now: () => Date.now(), page }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('draft keeper', () => {
  it('keeps every keystroke on this machine, and the last on the server after two quiet seconds', () => {
    const at = places()
    const keeper = createDraftKeeper('d', at)
    for (const text of ['H', 'He', 'Hel']) {
      keeper.keep(draft(text))
      expect(createDraftKeeper('d', at).content()?.text).toBe(text)
      vi.advanceTimersByTime(1_000)
    }
    expect(at.remote.store).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1_000)
    expect(at.remote.store).toHaveBeenCalledExactlyOnceWith(draft('Hel'))
  })

  it('is there again after a reload, with the version that was read', () => {
    const at = places()
    createDraftKeeper('d', at).keep(draft('Half a sen'))
    expect(createDraftKeeper('d', at).content()).toMatchObject({ text: 'Half a sen', baseVersion: 3 })
  })

  it('does without the server when it cannot be reached', async () => {
    const at = places()
    at.remote.store.mockRejectedValue(new Error('offline'))
    const keeper = createDraftKeeper('d', at)
    keeper.keep(draft('Dear Iris'))
    await keeper.flush()
    expect(keeper.content()?.text).toBe('Dear Iris')
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
    expect(keeper.content()).toBeNull()
    expect(at.remote.remove).toHaveBeenCalledOnce()
    expect(at.remote.store).not.toHaveBeenCalled()
  })

  it('is removed when everything was deleted by hand', async () => {
    const at = places()
    const keeper = createDraftKeeper('d', at)
    keeper.keep(draft('Dear'))
    keeper.keep(draft('  '))
    await keeper.flush()
    expect(keeper.content()).toBeNull()
    expect(at.remote.remove).toHaveBeenCalledOnce()
  })

  it('costs no write when the server never had it', async () => {
    const at = places()
    const keeper = createDraftKeeper('d', at)
    keeper.hear(null)
    keeper.keep(draft('Done.'))
    await keeper.clear()
    expect(at.remote.remove).not.toHaveBeenCalled()
    keeper.keep(draft('Dear'))
    await keeper.flush()
    await keeper.clear()
    expect(at.remote.remove).toHaveBeenCalledOnce()
  })

  it('leaves this machine at sign-out, once the server has it and no sooner', async () => {
    localStorage.clear()
    const at = { ...places(), local: localStorage }
    const here = (key: string) => createDraftKeeper(key, at).content()
    for (const key of [draftKey('ben', 't1'), draftKey('ana', 't1')]) {
      const keeper = createDraftKeeper(key, at)
      keeper.keep(draft('Dear Iris'))
      await keeper.flush()
    }
    at.remote.store.mockRejectedValue(new Error('offline'))
    const failed = createDraftKeeper(draftKey('ana', 't2'), at)
    failed.keep(draft('Dear Dev'))
    await failed.flush()
    forgetStoredDrafts(localStorage, 'ana')
    expect(here(draftKey('ana', 't1'))).toBeNull()
    expect(here(draftKey('ana', 't2'))?.text).toBe('Dear Dev')
    expect(here(draftKey('ben', 't1'))?.text).toBe('Dear Iris')
  })

  it('survives what somebody else left under its name', () => {
    const at = places()
    at.kept.set('d', '{broken')
    expect(createDraftKeeper('d', at).content()).toBeNull()
  })
})

describe('what the server has', () => {
  it('is taken where there is nothing yet', () => {
    const keeper = createDraftKeeper('d', places())
    expect(keeper.hear(stored('From the phone', 'phone'))).toMatchObject({
      kind: 'take',
      content: { text: 'From the phone' },
    })
    expect(keeper.content()?.text).toBe('From the phone')
  })

  it('is no news when this page wrote it, however late it comes', async () => {
    const keeper = createDraftKeeper('d', places())
    keeper.keep(draft('Dear'))
    await keeper.flush()
    keeper.keep(draft('Dear Iris'))
    expect(keeper.hear(stored('Dear', 'here'))).toEqual({ kind: 'nothing' })
  })

  it('takes the place of what the server had before, live, as long as nobody touched it here', async () => {
    const keeper = createDraftKeeper('d', places())
    keeper.hear(stored('Dear', 'phone'))
    expect(keeper.hear(stored('Dear Iris', 'phone'))).toMatchObject({ kind: 'take' })
    keeper.keep(draft('Dear Iris, we'))
    await keeper.flush()
    expect(keeper.hear(stored('Dear Iris, I', 'phone'))).toMatchObject({
      kind: 'take',
      content: { text: 'Dear Iris, I' },
    })
  })

  it('is asked about when both were changed, and nothing is overwritten until its author has chosen', async () => {
    const at = places()
    const keeper = createDraftKeeper('d', at)
    keeper.keep(draft('Mine'))
    expect(keeper.hear(stored('Theirs', 'phone'))).toMatchObject({ kind: 'ask', content: { text: 'Theirs' } })
    keeper.keep(draft('Mine, too'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(at.remote.store).not.toHaveBeenCalled()
    keeper.settle()
    keeper.keep(draft('Mine, too'))
    await vi.advanceTimersByTimeAsync(2_000)
    expect(at.remote.store).toHaveBeenCalledExactlyOnceWith(draft('Mine, too'))
  })

  it('is what was typed before a crash, and what came after is stored after all', async () => {
    const at = places('before')
    at.remote.store.mockRejectedValue(new Error('crash'))
    const before = createDraftKeeper('d', at)
    before.keep(draft('Dear Iris'))
    await before.flush()
    at.remote.store.mockResolvedValue()
    const after = createDraftKeeper('d', { ...at, page: 'after' })
    expect(after.hear(stored('Dear', 'before', Date.now() - 5_000))).toEqual({ kind: 'nothing' })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(at.remote.store).toHaveBeenLastCalledWith(expect.objectContaining({ text: 'Dear Iris' }))
  })

  it('is nothing once the draft was sent elsewhere: it goes here too', async () => {
    const at = places()
    const keeper = createDraftKeeper('d', at)
    keeper.keep(draft('Dear Iris'))
    await keeper.flush()
    expect(keeper.hear(null)).toEqual({ kind: 'take', content: null })
    expect(createDraftKeeper('d', at).content()).toBeNull()
  })

  it('is nothing yet, and what is typed here stays', async () => {
    const at = places()
    const keeper = createDraftKeeper('d', at)
    keeper.keep(draft('Dear Iris'))
    expect(keeper.hear(null)).toEqual({ kind: 'nothing' })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(at.remote.store).toHaveBeenCalledOnce()
  })
})
