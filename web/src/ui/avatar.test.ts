import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { avatarGround, initials } from './avatar.ts'
import AvatarStack from './AvatarStack.vue'

it.each([
  ['Ana Weber', 'AW'],
  ['Ana Maria de Souza', 'AS'],
  ['Prince', 'P'],
  ['  ', '?'],
  ['ángel ñu', 'ÁÑ'],
  ['😀 Smile', '😀S'],
])('initials of "%s"', (name, letters) => expect(initials(name)).toBe(letters))

it('gives a person the same ground each time', () => {
  expect(avatarGround('Ana Weber')).toBe(avatarGround('Ana Weber'))
})

describe('AvatarStack', () => {
  const people = ['Ana', 'Ben', 'Cy', 'Dee'].map((name) => ({ id: name, name, label: `${name} is viewing` }))
  const stack = (count: number) =>
    mount(AvatarStack, { props: { people: people.slice(0, count), label: 'Here now' } })

  it('shows all who fit', () => {
    expect(stack(3).findAll('[role=img]')).toHaveLength(3)
  })

  it('counts the others and tells their names', () => {
    const four = stack(4)
    expect(four.findAll('[role=img]')).toHaveLength(2)
    expect(four.text()).toContain('+2')
    expect(four.get('.announced').text()).toBe('Cy is viewing, Dee is viewing')
  })

  it('is not there for nobody', () => {
    expect(stack(0).find('ul').exists()).toBe(false)
  })
})
