import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import { usePreferences } from '@/entities/preferences/index.ts'
import { bindingOf, isFree } from './binding-of.ts'
import type { Command } from './command.ts'
import { findConflicts } from './find-conflicts.ts'
import { readableKeys } from './readable-keys.ts'
import { useCommandRegistry, useCommands } from './store.ts'
import { useShortcuts } from './useShortcuts.ts'

const command = (id: string, keys: string[], part: Partial<Command> = {}): Command => ({
  id,
  title: id,
  group: 'List',
  keys,
  run: vi.fn(),
  ...part,
})

describe('commands and their keys', () => {
  let scope: EffectScope
  const single = ref(true)
  beforeEach(() => {
    localStorage.clear()
    setActivePinia(createPinia())
    document.body.innerHTML = '<input><div role="dialog"><button></button></div><main></main>'
    single.value = true
    scope = effectScope()
    scope.run(() => useShortcuts(() => single.value))
  })
  afterEach(() => scope.stop())

  const offer = async (...commands: Command[]) => {
    const own = effectScope()
    own.run(() => useCommands(commands))
    await nextTick()
    return own
  }
  function press(key: string, init: KeyboardEventInit = {}, on = 'main') {
    const event = new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true, ...init })
    document.querySelector(on)!.dispatchEvent(event)
    return event
  }

  it('runs by key, and keeps the browser from doing something else with it', async () => {
    const next = command('next', ['j'])
    await offer(next)
    expect(press('j').defaultPrevented).toBe(true)
    expect(next.run).toHaveBeenCalledOnce()
  })

  it('runs sequences', async () => {
    const mine = command('mine', ['g m'])
    await offer(mine)
    press('g')
    press('m')
    expect(mine.run).toHaveBeenCalledOnce()
  })

  it('stays out of fields and dialogs, chords for typing aside', async () => {
    const reply = command('reply', ['r'])
    const send = command('send', ['Control+Enter'], { whileTyping: true })
    await offer(reply, send)
    press('r', {}, 'input')
    press('r', {}, 'button')
    expect(reply.run).not.toHaveBeenCalled()
    press('Enter', { ctrlKey: true }, 'input')
    expect(send.run).toHaveBeenCalledOnce()
  })

  it('lets single keys be switched off, and chords stay', async () => {
    single.value = false
    const reply = command('reply', ['r'])
    const send = command('send', ['Control+Enter'], { whileTyping: true })
    const undo = command('undo', ['Control+z'])
    await offer(reply, send, undo)
    press('r')
    press('Enter', { ctrlKey: true })
    press('z', { ctrlKey: true })
    expect(undo.run).toHaveBeenCalledOnce()
    expect(reply.run).not.toHaveBeenCalled()
    expect(send.run).toHaveBeenCalledOnce()
  })

  it('gives a key to the newest command that may run, and back when that goes', async () => {
    const list = command('list.status', ['s'])
    const ticket = command('ticket.status', ['s'])
    const closed = command('closed.status', ['s'], { enabled: () => false })
    await offer(list)
    const open = await offer(ticket, closed)
    press('s')
    expect(ticket.run).toHaveBeenCalledOnce()
    open.stop()
    await nextTick()
    press('s')
    expect(list.run).toHaveBeenCalledOnce()
    expect(ticket.run).toHaveBeenCalledOnce()
  })

  it('repeats while a key is held only what moves about', async () => {
    const next = command('next', ['j'], { repeats: true })
    const assign = command('assign', ['i'])
    await offer(next, assign)
    press('j', { repeat: true })
    press('i', { repeat: true })
    expect(next.run).toHaveBeenCalledOnce()
    expect(assign.run).not.toHaveBeenCalled()
  })

  it('listens to the keys that a person has chosen instead, and shows them', async () => {
    const next = command('next', ['j'])
    await offer(next, command('send', ['$mod+Enter']))
    expect(useCommandRegistry().shownKeys('next')).toBe('j')
    expect(useCommandRegistry().shownKeys('send')).toBe('Mod+Enter')
    usePreferences().keys = { next: ['g n'], send: [] }
    await nextTick()
    press('j')
    expect(next.run).not.toHaveBeenCalled()
    press('g')
    press('n')
    expect(next.run).toHaveBeenCalledOnce()
    expect(useCommandRegistry().shownKeys('next')).toBe('g n')
    expect(useCommandRegistry().shownKeys('send')).toBeUndefined()
  })
})

describe('bindings', () => {
  const key = (key: string, held: Partial<KeyboardEvent> = {}) =>
    bindingOf({ key, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held })

  it.each([
    ['J', {}, 'j'],
    ['?', { shiftKey: true }, 'Shift+?'],
    ['K', { ctrlKey: true }, '$mod+k'],
    ['Enter', { ctrlKey: true, shiftKey: true }, '$mod+Shift+Enter'],
    ['s', { altKey: true }, 'Alt+s'],
    ['Shift', { shiftKey: true }, null],
    ['Control', { ctrlKey: true }, null],
  ])('%s with %j is %s', (name, held, binding) => expect(key(name, held)).toBe(binding))

  it('leaves alone what one gets about with', () => {
    expect(['j', '$mod+Enter', 'Escape', 'Tab', 'Enter', ' '].map(isFree)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  it('reads as people write it', () => {
    expect(['Shift+?', '$mod+Shift+Enter', 'g m'].map(readableKeys)).toEqual(['?', 'Mod+Shift+Enter', 'g m'])
  })

  it('finds who has the same keys where both can be meant', () => {
    const all = [
      command('queue.go.mine', ['g m']),
      command('ticket.status', ['s']),
      command('queue.status', ['s']),
      command('app.help', ['?']),
    ]
    const conflicts = (id: string, keys: string) => findConflicts(id, keys, all).map((each) => each.id)
    expect(conflicts('queue.next', 'g')).toEqual(['queue.go.mine'])
    expect(conflicts('queue.next', 'g m x')).toEqual(['queue.go.mine'])
    expect(conflicts('queue.next', 's')).toEqual(['queue.status'])
    expect(conflicts('ticket.reply', '?')).toEqual(['app.help'])
    expect(conflicts('queue.status', 's')).toEqual([])
  })
})
