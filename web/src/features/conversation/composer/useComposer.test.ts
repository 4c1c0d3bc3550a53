import { defaultStatuses } from '@emberdesk/domain/ticket'
import type { DraftContent } from '@/entities/draft/index.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, shallowRef, type EffectScope } from 'vue'
import type { StreamMessage } from '../stream/stream.ts'
import { message } from '../testing/samples.ts'
import type { ComposerPorts } from './composer-ports.ts'
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

function fakes(kept: DraftContent | null = null) {
  const content = shallowRef(kept)
  return {
    draft: {
      content,
      keep: vi.fn((next: DraftContent) => void (content.value = next)),
      clear: vi.fn(() => void (content.value = null)),
    },
    sendReply: vi.fn<ComposerPorts['sendReply']>(async () => {}),
    addNote: vi.fn<ComposerPorts['addNote']>(async () => {}),
  }
}

function open(ports = fakes(), ticketId = 'ticket1') {
  const suggested = () => ({ to: [{ name: 'Iris', address: 'iris@example.net' }], cc: [] })
  const source = { ticketId, version: () => version.value, messages: () => messages.value, suggested }
  const scope = effectScope()
  const composer = scope.run(() => useComposer(source, ports))!
  scopes.push(scope)
  return { composer, ports, close: () => scope.stop() }
}

function somebodyAnswers() {
  messages.value = [...messages.value, theirs]
  version.value = 2
}

beforeEach(() => {
  version.value = 1
  messages.value = [message({ baseVersion: 0 })]
})
afterEach(() => {
  scopes.forEach((scope) => scope.stop())
  scopes = []
})

describe('sending', () => {
  it('sends what was written, on the version that was read, and forgets the draft', async () => {
    const { composer, ports } = open()
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
    expect(ports.draft.clear).toHaveBeenCalled()
  })

  it('empties the field at once, before the server answers', async () => {
    const ports = fakes()
    ports.sendReply.mockReturnValue(new Promise(() => {}))
    const { composer } = open(ports, 'never')
    composer.text.value = 'Hello'
    void composer.send(answered)
    expect(composer.isEmpty.value).toBe(true)
    expect(ports.draft.clear).not.toHaveBeenCalled()
  })

  it('keeps a note inside: it never becomes a reply', async () => {
    const { composer, ports } = open()
    composer.mode.value = 'note'
    composer.text.value = 'He is a VIP.'
    await composer.send(answered)
    expect(ports.addNote).toHaveBeenCalledExactlyOnceWith('He is a VIP.')
    expect(ports.sendReply).not.toHaveBeenCalled()
  })

  it('asks before what was typed as a note goes to the customer', async () => {
    const { composer, ports } = open()
    composer.mode.value = 'note'
    composer.text.value = 'He is difficult.'
    composer.mode.value = 'reply'
    expect(await composer.send(answered)).toBe(false)
    expect(composer.held.value).toBe('fromNote')
    expect(ports.sendReply).not.toHaveBeenCalled()
    expect(await composer.confirmFromNote(answered)).toBe(true)
    expect(ports.sendReply).toHaveBeenCalledOnce()
  })

  it.each(['', '  \n'])('does not send %j', async (text) => {
    const { composer, ports } = open()
    composer.text.value = text
    expect(await composer.send(answered)).toBe(false)
    expect(composer.held.value).toBe('empty')
    expect(ports.sendReply).not.toHaveBeenCalled()
  })

  it('does not send to nobody', async () => {
    const { composer, ports } = open()
    composer.text.value = 'Hello'
    composer.to.value = []
    expect(await composer.send(answered)).toBe(false)
    expect(composer.held.value).toBe('noRecipient')
    expect(ports.sendReply).not.toHaveBeenCalled()
  })

  it('puts everything back when the server could not be asked', async () => {
    const ports = fakes()
    ports.sendReply.mockRejectedValue(new Error('unavailable'))
    const { composer } = open(ports)
    composer.text.value = 'Hello'
    expect(await composer.send(answered)).toBe(false)
    expect(composer.text.value).toBe('Hello')
    expect(composer.held.value).toBe('failed')
    expect(composer.reviewing.value).toBe(false)
  })
})

describe('when somebody answers first', () => {
  it('says so while the author is writing, and leaves his text alone', async () => {
    const { composer } = open()
    composer.text.value = 'My half of a'
    somebodyAnswers()
    expect(composer.collision.value).toEqual({ since: [theirs], version: 2 })
    expect(composer.text.value).toBe('My half of a')
  })

  it('does not bother an author who has not begun', async () => {
    const { composer } = open()
    somebodyAnswers()
    expect(composer.collision.value).toBeNull()
    composer.text.value = 'Now I begin'
    expect(composer.baseVersion.value).toBe(2)
  })

  it('turns sending into a review', async () => {
    const { composer, ports } = open()
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
    const { composer } = open(ports)
    composer.text.value = 'Mine'
    composer.attach(file)
    composer.cc.value = [{ name: '', address: 'boss@example.net' }]
    expect(await composer.send(answered)).toBe(false)
    expect(composer.reviewing.value).toBe(true)
    expect(composer.text.value).toBe('Mine')
    expect(composer.attachments.value).toEqual([file])
    expect(composer.cc.value).toEqual([{ name: '', address: 'boss@example.net' }])
    expect(ports.draft.content.value).toMatchObject({ text: 'Mine', baseVersion: 1 })
    expect(ports.draft.clear).not.toHaveBeenCalled()
  })

  it('stays in review while the screen falls back to what was before and catches up', async () => {
    const ports = fakes()
    ports.sendReply.mockRejectedValue(refusal)
    const { composer } = open(ports)
    composer.text.value = 'Mine'
    await composer.send(answered)
    expect(composer.collision.value).toBeNull()
    await nextTick()
    somebodyAnswers()
    await nextTick()
    expect(composer.collision.value?.since).toEqual([theirs])
    expect(composer.reviewing.value).toBe(true)
  })

  it('keeps what was typed meanwhile behind what came back', async () => {
    const ports = fakes()
    let refuse: (error: Error) => void = () => {}
    ports.sendReply.mockReturnValue(new Promise((_, reject) => (refuse = reject)))
    const { composer } = open(ports)
    composer.text.value = 'First'
    const sending = composer.send(answered)
    composer.text.value = 'Second'
    refuse(refusal)
    await sending
    expect(composer.text.value).toBe('First\n\nSecond')
  })

  it('sends anyway on the present version', async () => {
    const { composer, ports } = open()
    composer.text.value = 'Mine'
    somebodyAnswers()
    expect(await composer.sendAnyway(answered)).toBe(true)
    expect(ports.sendReply).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ text: 'Mine', baseVersion: 2 }),
    )
  })

  it('lets the author go on from there, and stops him again for the next one', async () => {
    const { composer, ports } = open()
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
    const { composer } = open()
    composer.text.value = 'Mine'
    const undo = composer.discard()
    expect(composer.isEmpty.value).toBe(true)
    undo()
    expect(composer.text.value).toBe('Mine')
  })

  it('does not stop a note', async () => {
    const { composer, ports } = open()
    composer.mode.value = 'note'
    composer.text.value = 'Internal'
    somebodyAnswers()
    expect(await composer.send(answered)).toBe(true)
    expect(ports.addNote).toHaveBeenCalledOnce()
  })
})

describe('the draft', () => {
  const kept: DraftContent = { mode: 'note', text: 'From yesterday', attachments: [], baseVersion: 0 }

  it('is kept with each key, with the version the author had read', () => {
    const { composer, ports } = open()
    composer.text.value = 'H'
    version.value = 2
    composer.text.value = 'He'
    expect(ports.draft.content.value).toEqual({ mode: 'reply', text: 'He', attachments: [], baseVersion: 1 })
  })

  it('stays until the server has what was sent', async () => {
    const ports = fakes()
    let arrived: () => void = () => {}
    ports.sendReply.mockReturnValue(new Promise((resolve) => (arrived = resolve)))
    const { composer } = open(ports, 'slow')
    composer.text.value = 'Hello'
    const sending = composer.send(answered)
    expect(ports.draft.content.value?.text).toBe('Hello')
    arrived()
    await sending
    expect(ports.draft.content.value).toBeNull()
  })

  it('of something begun while the last was on its way is not thrown away with it', async () => {
    const ports = fakes()
    let arrived: () => void = () => {}
    ports.sendReply.mockReturnValue(new Promise((resolve) => (arrived = resolve)))
    const { composer } = open(ports, 'slow')
    composer.text.value = 'First'
    const sending = composer.send(answered)
    composer.text.value = 'Second'
    arrived()
    await sending
    expect(ports.draft.content.value?.text).toBe('Second')
  })

  it('comes back as it was', () => {
    const { composer } = open(fakes(kept))
    expect([composer.mode.value, composer.text.value, composer.baseVersion.value]).toEqual([
      'note',
      'From yesterday',
      0,
    ])
  })

  it('that was overtaken while its author was away says so when it comes back', () => {
    somebodyAnswers()
    const { composer } = open(fakes({ ...kept, mode: 'reply', baseVersion: 1 }))
    expect(composer.collision.value?.since).toEqual([theirs])
  })

  it('from another machine takes the place of an older one that nobody touched', () => {
    const ports = fakes(kept)
    const { composer } = open(ports)
    ports.draft.content.value = { ...kept, text: 'From this morning' }
    expect(composer.text.value).toBe('From this morning')
  })

  it('that comes after the first key is added behind it, on the older version', () => {
    const ports = fakes()
    const { composer } = open(ports)
    composer.text.value = 'Newer'
    ports.draft.content.value = kept
    expect(composer.text.value).toBe('Newer\n\nFrom yesterday')
    expect(composer.mode.value).toBe('reply')
    expect(composer.baseVersion.value).toBe(0)
  })

  it('of what is being sent is not offered again when the ticket is opened meanwhile', async () => {
    const ports = fakes()
    let refuse: (error: Error) => void = () => {}
    ports.sendReply.mockReturnValue(new Promise((_, reject) => (refuse = reject)))
    const first = open(ports, 'busy')
    first.composer.text.value = 'On its way'
    const sending = first.composer.send(answered)
    first.close()

    const again = open(fakes(ports.draft.content.value), 'busy')
    expect(again.composer.text.value).toBe('')
    refuse(refusal)
    await sending
    await vi.waitFor(() => expect(again.composer.text.value).toBe('On its way'))
  })
})
