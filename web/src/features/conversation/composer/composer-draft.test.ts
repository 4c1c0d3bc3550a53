import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DraftContent } from '@/entities/draft/index.ts'
import { answered, composerDesk, composerFakes, refusal, theirs } from '../testing/composer-desk.ts'

let desk: ReturnType<typeof composerDesk>
const open = (...args: Parameters<typeof desk.open>) => desk.open(...args)
const somebodyAnswers = () => desk.somebodyAnswers()

beforeEach(() => (desk = composerDesk()))
afterEach(() => desk.close())

describe('the draft', () => {
  const kept: DraftContent = {
    ...{ mode: 'note', text: 'From yesterday', html: '', attachments: [] },
    ...{ recipients: null, baseVersion: 0 },
  }

  it('is kept with each key, with the version the author had read', () => {
    const { composer, ports } = open()
    composer.text.value = 'H'
    somebodyAnswers()
    composer.text.value = 'He'
    expect(ports.draft.content.value).toEqual({
      ...{ mode: 'reply', text: 'He', html: '', attachments: [] },
      ...{ recipients: null, baseVersion: 1 },
    })
  })

  it('keeps the recipients that its author chose', () => {
    const { composer, ports } = open()
    composer.text.value = 'Hello'
    composer.cc.value = [{ name: '', address: 'accounts@example.net' }]
    const draft = ports.draft.content.value
    const again = open(composerFakes(draft)).composer
    expect(again.to.value).toEqual([{ name: 'Iris', address: 'iris@example.net' }])
    expect(again.cc.value).toEqual([{ name: '', address: 'accounts@example.net' }])
  })

  it('stays until the server has what was sent', async () => {
    const ports = composerFakes()
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
    const ports = composerFakes()
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
    const { composer } = open(composerFakes(kept))
    expect([composer.mode.value, composer.text.value, composer.baseVersion.value]).toEqual([
      'note',
      'From yesterday',
      0,
    ])
  })

  it('that was overtaken while its author was away says so when it comes back', () => {
    somebodyAnswers()
    const { composer } = open(composerFakes({ ...kept, mode: 'reply', baseVersion: 1 }))
    expect(composer.collision.value?.since).toEqual([theirs])
  })

  it('from another machine takes the place of an older one that nobody touched', () => {
    const ports = composerFakes(kept)
    const { composer } = open(ports)
    ports.draft.content.value = { ...kept, text: 'From this morning' }
    expect(composer.text.value).toBe('From this morning')
  })

  it('goes when it was sent or thrown away elsewhere', () => {
    const ports = composerFakes(kept)
    const { composer } = open(ports)
    ports.draft.content.value = null
    expect(composer.isEmpty.value).toBe(true)
  })

  describe('that another page of its author changed, too', () => {
    const other: DraftContent = { ...kept, mode: 'reply', text: 'From the phone', baseVersion: 0 }
    function asked() {
      const ports = composerFakes()
      const { composer } = open(ports)
      composer.text.value = 'From here'
      ports.draft.other.value = other
      ports.draft.settle.mockImplementation(() => (ports.draft.other.value = null))
      return { composer, ports }
    }

    it.each([
      ['mine', 'From here', 1],
      ['other', 'From the phone', 0],
      ['both', 'From here\n\nFrom the phone', 0],
    ] as const)('becomes %s when its author says so', (which, text, baseVersion) => {
      const { composer, ports } = asked()
      composer.choose(which)
      expect(composer.text.value).toBe(text)
      expect(composer.baseVersion.value).toBe(baseVersion)
      expect(ports.draft.settle).toHaveBeenCalledOnce()
      expect(ports.draft.content.value).toMatchObject({ text, baseVersion })
    })
  })

  it('of what is being sent is not offered again when the ticket is opened meanwhile', async () => {
    const ports = composerFakes()
    let refuse: (error: Error) => void = () => {}
    ports.sendReply.mockReturnValue(new Promise((_, reject) => (refuse = reject)))
    const first = open(ports, 'busy')
    first.composer.text.value = 'On its way'
    const sending = first.composer.send(answered)
    first.close()

    const again = open(composerFakes(ports.draft.content.value), 'busy')
    expect(again.composer.text.value).toBe('')
    refuse(refusal)
    await sending
    await vi.waitFor(() => expect(again.composer.text.value).toBe('On its way'))
  })
})
