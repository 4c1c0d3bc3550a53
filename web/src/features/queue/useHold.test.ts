import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope, shallowRef, type EffectScope } from 'vue'
import { useHold } from './useHold.ts'

let scope: EffectScope

function setUp() {
  document.body.innerHTML = '<div id="list"><a href="#1">1</a><a href="#2">2</a></div><a href="#out">out</a>'
  const list = document.querySelector('div') as HTMLElement
  scope = effectScope()
  const held = scope.run(() => useHold(shallowRef(list)))!
  const links = [...document.querySelectorAll('a')]
  return { list, held, links }
}

afterEach(() => scope.stop())

describe('a held list', () => {
  it('is held by a mouse that points at it', () => {
    const { list, held } = setUp()
    list.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'mouse' }))
    expect(held.value).toBe(true)
    list.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }))
    expect(held.value).toBe(false)
  })

  it('stays held while the focus goes from row to row, and is let go when it leaves', () => {
    const { held, links } = setUp()
    const [first, second, outside] = links as unknown as [HTMLElement, HTMLElement, HTMLElement]
    vi.spyOn(first, 'matches').mockReturnValue(true)
    first.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
    first.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: second }))
    expect(held.value).toBe(true)
    second.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: outside }))
    expect(held.value).toBe(false)
  })
})
