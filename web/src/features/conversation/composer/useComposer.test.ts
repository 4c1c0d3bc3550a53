import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answered, composerDesk, composerFakes } from '../testing/composer-desk.ts'

let desk: ReturnType<typeof composerDesk>
const open = (...args: Parameters<typeof desk.open>) => desk.open(...args)
const somebodyAnswers = () => desk.somebodyAnswers()

beforeEach(() => (desk = composerDesk()))
afterEach(() => desk.close())

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
    const ports = composerFakes()
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
    expect(ports.addNote).toHaveBeenCalledExactlyOnceWith({ text: 'He is a VIP.' })
    expect(ports.sendReply).not.toHaveBeenCalled()
  })

  it('sends formats with their plain form, and says whom a note calls', async () => {
    const { composer, ports } = open()
    const rich = { text: 'Ask @Ana', html: '<p>Ask <span data-mention="ana">@Ana</span></p>' }
    composer.body.value = rich
    await composer.send(answered)
    expect(ports.sendReply).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(rich))
    composer.mode.value = 'note'
    composer.body.value = rich
    await composer.send(answered)
    expect(ports.addNote).toHaveBeenCalledExactlyOnceWith({ ...rich, mentions: ['ana'] })
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

  it('asks once before a variable of a canned response goes out unfilled', async () => {
    const { composer, ports } = open()
    composer.text.value = 'Hello {{requester.firstName}}'
    expect(await composer.send(answered)).toBe(false)
    expect(composer.held.value).toBe('unfilled')
    composer.text.value = 'Hello {{requester.firstName}},'
    expect(await composer.send(answered)).toBe(false)
    expect(await composer.send(answered)).toBe(true)
    expect(ports.sendReply).toHaveBeenCalledOnce()
  })

  it.each(['', '  \n'])('does not send %j', async (text) => {
    const { composer, ports } = open()
    composer.text.value = text
    expect(await composer.send(answered)).toBe(false)
    expect(composer.held.value).toBe('empty')
    expect(ports.sendReply).not.toHaveBeenCalled()
  })

  it('does not send before it is known who is in copy', async () => {
    desk.ready.value = false
    const { composer, ports } = open()
    composer.text.value = 'Hello'
    expect(await composer.send(answered)).toBe(false)
    expect(composer.held.value).toBe('loading')
    const granted = composer.mayGo()
    desk.ready.value = true
    expect(await granted).toBe(true)
    expect(await composer.send(answered)).toBe(true)
    expect(composer.held.value).toBeNull()
    expect(ports.sendReply).toHaveBeenCalledOnce()
  })

  it('takes it that who goes on writing does not want to send yet', async () => {
    desk.ready.value = false
    const { composer } = open()
    composer.text.value = 'Hello'
    await composer.send(answered)
    const granted = composer.mayGo()
    composer.text.value = 'Hello,'
    expect(await granted).toBe(false)
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
    const ports = composerFakes()
    ports.sendReply.mockRejectedValue(new Error('unavailable'))
    const { composer } = open(ports)
    composer.text.value = 'Hello'
    expect(await composer.send(answered)).toBe(false)
    expect(composer.text.value).toBe('Hello')
    expect(composer.held.value).toBe('failed')
    expect(composer.reviewing.value).toBe(false)
  })
})

it('throws the draft away only with a way back', async () => {
  const { composer } = open()
  composer.text.value = 'Mine'
  const undo = composer.discard()
  expect(composer.isEmpty.value).toBe(true)
  undo()
  expect(composer.text.value).toBe('Mine')
})

describe('sending later', () => {
  const tomorrow = new Date('2026-11-24T08:00:00Z')

  it('hands over what was written with its time, and forgets the draft', async () => {
    const { composer, ports } = open()
    composer.text.value = 'Good morning'
    composer.bcc.value = [{ name: '', address: 'boss@example.net' }]
    expect(await composer.send(answered, tomorrow)).toBe(true)
    expect(ports.scheduleReply).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        ...{ text: 'Good morning', baseVersion: 1, status: answered },
        bcc: [{ name: '', address: 'boss@example.net' }],
      }),
      tomorrow,
    )
    expect(ports.sendReply).not.toHaveBeenCalled()
    expect(composer.isEmpty.value).toBe(true)
  })

  it('stops for a collision like sending now', async () => {
    const { composer, ports } = open()
    composer.text.value = 'Mine'
    somebodyAnswers()
    expect(await composer.send(answered, tomorrow)).toBe(false)
    expect(composer.reviewing.value).toBe(true)
    expect(ports.scheduleReply).not.toHaveBeenCalled()
  })
})

describe('a reply that was taken back', () => {
  it('is in the composer again, above what was begun since, on the version its author has read', () => {
    const { composer, ports } = open()
    composer.text.value = 'Begun since'
    composer.restore({
      ...{ mode: 'reply', text: 'Taken back', html: '', attachments: [], baseVersion: 3 },
      recipients: { to: [], cc: [], bcc: [{ name: '', address: 'boss@example.net' }] },
    })
    expect(composer.text.value).toBe('Taken back\n\nBegun since')
    expect(composer.baseVersion.value).toBe(3)
    expect(composer.bcc.value).toEqual([{ name: '', address: 'boss@example.net' }])
    expect(ports.draft.content.value).toMatchObject({ text: 'Taken back\n\nBegun since', baseVersion: 3 })
  })
})

it('counts what its author types, not what comes from a draft', () => {
  const { composer, ports } = open()
  ports.draft.content.value = {
    ...{ mode: 'reply', text: 'Found', html: '', attachments: [], recipients: null, baseVersion: 1 },
  }
  expect(composer.text.value).toBe('Found')
  expect(composer.keys.value).toBe(0)
  composer.text.value = 'Found!'
  expect(composer.keys.value).toBe(1)
})
