import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, type EffectScope } from 'vue'
import type { Command } from './command.ts'
import { useCommands } from './store.ts'
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
})
