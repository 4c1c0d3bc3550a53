import { defaultStatuses } from '@emberdesk/domain/ticket'
import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, shallowRef, type EffectScope } from 'vue'
import type { StreamMessage } from '../stream/stream.ts'
import { message } from '../testing/samples.ts'
import type { ComposerPorts, Written } from './composer-ports.ts'
import { useComposer } from './useComposer.ts'

const answered = defaultStatuses.find(({ id }) => id === 'answered')!
const refusal = Object.assign(new Error('no'), { refused: true })
const theirs = message({
  id: 'theirs',
  direction: 'out',
  by: 'anna',
  newText: 'Done already.',
  baseVersion: 1,
})

let scopes: EffectScope[] = []
const version = ref(1)
const messages = shallowRef<StreamMessage[]>([])

function fakes() {
  return {
    loadDraft: vi.fn<ComposerPorts['loadDraft']>(async () => null),
    saveDraft: vi.fn<ComposerPorts['saveDraft']>(async () => {}),
    removeDraft: vi.fn<ComposerPorts['removeDraft']>(async () => {}),
    sendReply: vi.fn<ComposerPorts['sendReply']>(async () => {}),
    addNote: vi.fn<ComposerPorts['addNote']>(async () => {}),
  }
}

function begin(ports = fakes(), ticketId = 'ticket1') {
  const scope = effectScope()
  scopes.push(scope)
  const suggested = () => ({ to: [{ name: 'Iris', address: 'iris@example.net' }], cc: [] })
  const source = { ticketId, version: () => version.value, messages: () => messages.value, suggested }
  const composer = scope.run(() => useComposer(source, ports))!
  return { composer, ports, close: () => scope.stop() }
}

async function open(ports = fakes(), ticketId = 'ticket1') {
  const begun = begin(ports, ticketId)
  await begun.composer.loaded
  return begun
}

function somebodyAnswers() {
  messages.value = [...messages.value, theirs]
  version.value = 2
}

beforeEach(() => {
  vi.useFakeTimers()
  version.value = 1
  messages.value = [message({ baseVersion: 0 })]
})
afterEach(() => {
  scopes.forEach((scope) => scope.stop())
  scopes = []
  vi.useRealTimers()
})

describe('sending', () => {
  it('sends what was written, on the version that was read, and forgets the draft', async () => {
    const { composer, ports } = await open()
    composer.text.value = ' Hello Iris \n'
    expect(await composer.send(answered)).toBe(true)
    expect(ports.sendReply).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        text: 'Hello Iris',
        to: [{ name: 'Iris', address: 'iris@example.net' }],
        baseVersion: 1,
        status: answered,
      }),
    )
    expect(composer.text.value).toBe('')
    expect(ports.removeDraft).toHaveBeenCalled()
  })

  it('empties the field at once, before the server answers', async () => {
    const ports = fakes()
    ports.sendReply.mockReturnValue(new Promise(() => {}))
    const { composer } = await open(ports, 'never')
    composer.text.value = 'Hello'
    void composer.send(answered)
    expect(composer.isEmpty.value).toBe(true)
    expect(ports.removeDraft).not.toHaveBeenCalled()
  })

  it('keeps a note inside: it never becomes a reply', async () => {
    const { composer, ports } = await open()
    composer.mode.value = 'note'
    composer.text.value = 'He is a VIP.'
    await composer.send(answered)
    expect(ports.addNote).toHaveBeenCalledExactlyOnceWith('He is a VIP.')
    expect(ports.sendReply).not.toHaveBeenCalled()
  })

  it('asks before what was typed as a note goes to the customer', async () => {
    const { composer, ports } = await open()
    composer.mode.value = 'note'
    composer.text.value = 'He is difficult.'
    await nextTick()
    composer.mode.value = 'reply'
    await nextTick()
    expect(await composer.send(answered)).toBe(false)
    expect(composer.held.value).toBe('fromNote')
    expect(ports.sendReply).not.toHaveBeenCalled()
    expect(await composer.confirmFromNote(answered)).toBe(true)
    expect(ports.sendReply).toHaveBeenCalledOnce()
  })

  it.each(['', '  \n'])('does not send %j', async (text) => {
    const { composer, ports } = await open()
    composer.text.value = text
    expect(await composer.send(answered)).toBe(false)
    expect(composer.held.value).toBe('empty')
    expect(ports.sendReply).not.toHaveBeenCalled()
  })

  it('does not send to nobody', async () => {
    const { composer, ports } = await open()
    composer.text.value = 'Hello'
    composer.to.value = []
    expect(await composer.send(answered)).toBe(false)
    expect(composer.held.value).toBe('noRecipient')
    expect(ports.sendReply).not.toHaveBeenCalled()
  })

  it('puts everything back when the server could not be asked', async () => {
    const ports = fakes()
    ports.sendReply.mockRejectedValue(new Error('unavailable'))
    const { composer } = await open(ports)
    composer.text.value = 'Hello'
    expect(await composer.send(answered)).toBe(false)
    await flushPromises()
    expect(composer.text.value).toBe('Hello')
    expect(composer.held.value).toBe('failed')
    expect(composer.reviewing.value).toBe(false)
  })
})

describe('when somebody answers first', () => {
  it('says so while the author is writing, and leaves his text alone', async () => {
    const { composer } = await open()
    composer.text.value = 'My half of a'
    somebodyAnswers()
    expect(composer.collision.value).toEqual({ since: [theirs], version: 2 })
    expect(composer.text.value).toBe('My half of a')
  })

  it('does not bother an author who has not begun', async () => {
    const { composer } = await open()
    somebodyAnswers()
    expect(composer.collision.value).toBeNull()
    composer.text.value = 'Now I begin'
    expect(composer.baseVersion.value).toBe(2)
  })

  it('turns sending into a review', async () => {
    const { composer, ports } = await open()
    composer.text.value = 'Mine'
    somebodyAnswers()
    expect(await composer.send(answered)).toBe(false)
    expect(composer.reviewing.value).toBe(true)
    expect(ports.sendReply).not.toHaveBeenCalled()
  })

  it('brings text, files and recipients back when only the rules knew', async () => {
    const ports = fakes()
    const file = { name: 'a.png', type: 'image/png', size: 1, sha256: 'x', cid: null, path: 'p' }
    ports.sendReply.mockImplementation(async () => {
      somebodyAnswers()
      throw refusal
    })
    const { composer } = await open(ports)
    composer.text.value = 'Mine'
    composer.attach(file)
    composer.cc.value = [{ name: '', address: 'boss@example.net' }]
    expect(await composer.send(answered)).toBe(false)
    await flushPromises()
    expect(composer.reviewing.value).toBe(true)
    expect(composer.text.value).toBe('Mine')
    expect(composer.attachments.value).toEqual([file])
    expect(composer.cc.value).toEqual([{ name: '', address: 'boss@example.net' }])
    expect(ports.saveDraft).toHaveBeenLastCalledWith(
      expect.objectContaining({ text: 'Mine', baseVersion: 1 }),
    )
    expect(ports.removeDraft).not.toHaveBeenCalled()
  })

  it('keeps what was typed meanwhile behind what came back', async () => {
    const ports = fakes()
    let refuse: (error: Error) => void = () => {}
    ports.sendReply.mockReturnValue(new Promise((_, reject) => (refuse = reject)))
    const { composer } = await open(ports)
    composer.text.value = 'First'
    const sending = composer.send(answered)
    composer.text.value = 'Second'
    refuse(refusal)
    await sending
    expect(composer.text.value).toBe('First\n\nSecond')
  })

  it('sends anyway on the present version', async () => {
    const { composer, ports } = await open()
    composer.text.value = 'Mine'
    somebodyAnswers()
    expect(await composer.sendAnyway(answered)).toBe(true)
    expect(ports.sendReply).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ text: 'Mine', baseVersion: 2 }),
    )
  })

  it('lets the author go on from there, and stops him again for the next one', async () => {
    const { composer, ports } = await open()
    composer.text.value = 'Mine'
    somebodyAnswers()
    composer.acknowledge()
    expect(composer.collision.value).toBeNull()
    messages.value = [...messages.value, message({ id: 'again', baseVersion: 2 })]
    version.value = 3
    expect(composer.collision.value?.since.map(({ id }) => id)).toEqual(['again'])
    expect(await composer.send(answered)).toBe(false)
    expect(ports.sendReply).not.toHaveBeenCalled()
  })

  it('throws the draft away only with a way back', async () => {
    const { composer } = await open()
    composer.text.value = 'Mine'
    const undo = composer.discard()
    expect(composer.isEmpty.value).toBe(true)
    undo()
    expect(composer.text.value).toBe('Mine')
  })

  it('does not stop a note', async () => {
    const { composer, ports } = await open()
    composer.mode.value = 'note'
    composer.text.value = 'Internal'
    somebodyAnswers()
    expect(await composer.send(answered)).toBe(true)
    expect(ports.addNote).toHaveBeenCalledOnce()
  })
})

describe('the draft', () => {
  const kept: Written = { mode: 'note', text: 'From yesterday', attachments: [], baseVersion: 0 }

  it('is kept shortly after the last key, with the version the author had read', async () => {
    const { composer, ports } = await open()
    composer.text.value = 'H'
    await nextTick()
    composer.text.value = 'He'
    version.value = 2
    await vi.advanceTimersByTimeAsync(1_000)
    expect(ports.saveDraft).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ mode: 'reply', text: 'He', baseVersion: 1 }),
    )
  })

  it('is kept at once when the ticket is left', async () => {
    const { composer, ports, close } = await open()
    composer.text.value = 'Hello'
    await nextTick()
    close()
    expect(ports.saveDraft).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ text: 'Hello' }))
  })

  it('goes when the field is emptied', async () => {
    const { composer, ports } = await open()
    composer.text.value = 'Hello'
    await nextTick()
    composer.text.value = ''
    await vi.advanceTimersByTimeAsync(1_000)
    expect(ports.saveDraft).not.toHaveBeenCalled()
    expect(ports.removeDraft).toHaveBeenCalledOnce()
  })

  it('comes back as it was', async () => {
    const ports = fakes()
    ports.loadDraft.mockResolvedValue(kept)
    const { composer } = await open(ports)
    expect([composer.mode.value, composer.text.value, composer.baseVersion.value]).toEqual([
      'note',
      'From yesterday',
      0,
    ])
  })

  it('that was overtaken while its author was away says so when it comes back', async () => {
    const ports = fakes()
    ports.loadDraft.mockResolvedValue({ ...kept, mode: 'reply', baseVersion: 1 })
    somebodyAnswers()
    const { composer } = await open(ports)
    expect(composer.collision.value?.since).toEqual([theirs])
  })

  it('that comes after the first key is added behind it, on the older version', async () => {
    const ports = fakes()
    let arrive: (draft: Written) => void = () => {}
    ports.loadDraft.mockReturnValue(new Promise((resolve) => (arrive = resolve)))
    const { composer } = begin(ports)
    await flushPromises()
    composer.text.value = 'Newer'
    arrive(kept)
    await composer.loaded
    expect(composer.text.value).toBe('Newer\n\nFrom yesterday')
    expect(composer.mode.value).toBe('reply')
    expect(composer.baseVersion.value).toBe(0)
  })

  it('of what is being sent is not offered again when the ticket is opened meanwhile', async () => {
    const ports = fakes()
    let arrived: () => void = () => {}
    ports.sendReply.mockReturnValue(new Promise((resolve) => (arrived = resolve)))
    const first = await open(ports, 'busy')
    first.composer.text.value = 'On its way'
    const sending = first.composer.send(answered)
    first.close()

    const later = fakes()
    const opening = open(later, 'busy')
    await nextTick()
    expect(later.loadDraft).not.toHaveBeenCalled()
    arrived()
    await sending
    await opening
    expect(later.loadDraft).toHaveBeenCalledOnce()
  })

  it('that cannot be kept does not stop the author', async () => {
    const ports = fakes()
    ports.saveDraft.mockRejectedValueOnce(new Error('offline'))
    const { composer } = await open(ports)
    composer.text.value = 'H'
    await vi.advanceTimersByTimeAsync(1_000)
    composer.text.value = 'He'
    await vi.advanceTimersByTimeAsync(1_000)
    expect(ports.saveDraft).toHaveBeenLastCalledWith(expect.objectContaining({ text: 'He' }))
  })
})
