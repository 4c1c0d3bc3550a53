import { expect, it } from 'vitest'
import { recipientsNamed } from './recipients-named.ts'

const named = (headers: Record<string, string[]>, envelope: string[] = []) =>
  recipientsNamed(envelope, (name) => headers[name] ?? [])

it('finds addresses with a plus part wherever a relay leaves them', () => {
  const headers = {
    to: ['"Lamp, support" <Support+a.b@Desk.example>, x@y.example', 'two+c@desk.example'],
    'delivered-to': ['d+e@desk.example'],
    'original-recipient': ['rfc822;f+g@desk.example'],
    'x-unknown': ['h+i@desk.example'],
  }
  expect(named(headers, ['z+z@desk.example', 'plain@desk.example'])).toEqual([
    'z+z@desk.example',
    'support+a.b@desk.example',
    'two+c@desk.example',
    'd+e@desk.example',
    'f+g@desk.example',
  ])
})

it('names each once and stops at twenty', () => {
  const many = Array.from({ length: 1_000 }, (_, n) => `a+${n}@b.example`).join(', ')
  expect(named({ to: ['a+b@c.example'], cc: ['A+B@C.example'] })).toEqual(['a+b@c.example'])
  expect(named({ to: [many] })).toHaveLength(20)
})

it('is quick with a header that never ends', () => {
  const start = Date.now()
  named({ to: ['+'.repeat(500_000), 'a'.repeat(500_000), 'a+'.repeat(250_000)] })
  expect(Date.now() - start).toBeLessThan(500)
})
