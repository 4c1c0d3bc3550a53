import { expect, it } from 'vitest'
import { readDomains } from './read-domains.ts'

it('reads domains as people type them, each once, lower case', () => {
  expect(readDomains('Harbour.example\nanna@harbour.example, @quay.example; münchen.example')).toEqual({
    domains: ['harbour.example', 'quay.example', 'münchen.example'],
    malformed: [],
    open: [],
  })
})

it.each(['harbour', 'https://harbour.example', '-a.example', 'a..example'])('refuses %s', (typed) => {
  const { domains, malformed, open } = readDomains(typed)
  expect(domains.filter((domain) => !open.includes(domain))).toEqual([])
  expect([...malformed, ...open]).not.toEqual([])
})

it('tells where anybody gets an address', () => {
  expect(readDomains('gmail.com harbour.example').open).toEqual(['gmail.com'])
})
