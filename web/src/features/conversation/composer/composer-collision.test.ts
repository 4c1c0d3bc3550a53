import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { answered, composerDesk, composerFakes, refusal, theirs } from '../testing/composer-desk.ts'
import { message } from '../testing/samples.ts'

let desk: ReturnType<typeof composerDesk>
const open = (...args: Parameters<typeof desk.open>) => desk.open(...args)
const somebodyAnswers = () => desk.somebodyAnswers()

beforeEach(() => (desk = composerDesk()))
afterEach(() => desk.close())

describe('when somebody answers first', () => {
  it('says so while the author is writing, and leaves his text alone', async () => {
    const { composer } = open()
    composer.text.value = 'My half of a'
    somebodyAnswers()
    expect(composer.collision.value).toMatchObject({ since: [theirs], version: 2, by: 'others' })
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
    const ports = composerFakes()
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
    const ports = composerFakes()
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
    const ports = composerFakes()
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
    desk.say(message({ id: 'again', baseVersion: 2 }))
    expect(composer.collision.value?.since.map(({ id }) => id)).toEqual(['again'])
    expect(await composer.send(answered)).toBe(false)
    expect(ports.sendReply).not.toHaveBeenCalled()
  })

  it('does not stop a note', async () => {
    const { composer, ports } = open()
    composer.mode.value = 'note'
    composer.text.value = 'Internal'
    somebodyAnswers()
    expect(await composer.send(answered)).toBe(true)
    expect(ports.addNote).toHaveBeenCalledOnce()
  })

  it.each([
    ['quote', '> Done already.\n\nMine'],
    ['text', 'Done already.\n\nMine'],
  ] as const)('takes what was said into the draft as %s, and goes on from there', (as, text) => {
    const { composer } = open()
    composer.text.value = 'Mine'
    somebodyAnswers()
    composer.merge(as)
    expect(composer.text.value).toBe(text)
    expect(composer.body.value.html.includes('<blockquote>')).toBe(as === 'quote')
    expect(composer.baseVersion.value).toBe(2)
    expect(composer.collision.value).toBeNull()
  })

  it('knows that it was the author himself, on another page', () => {
    const { composer } = open()
    composer.text.value = 'Mine'
    desk.say(message({ id: 'own', direction: 'out', by: 'mara', baseVersion: 1 }))
    expect(composer.collision.value).toMatchObject({ by: 'own' })
  })
})
