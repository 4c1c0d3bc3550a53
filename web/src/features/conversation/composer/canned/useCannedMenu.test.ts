import { flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { setLiveSource } from '@/data/live.ts'
import type { Live, LiveChange } from '@/data/live-source.ts'
import { useSession } from '@/entities/session/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import { sampleTicket } from '@/testing/ticket.ts'
import { useArticleMenu } from '../articles/useArticleMenu.ts'
import type { SuggestionSource } from '../editor/suggestion-source.ts'
import { useCannedFilling, type CannedFilling } from './useCannedFilling.ts'
import { useCannedMenu } from './useCannedMenu.ts'

const text = (words: string) => ({ html: `<p>${words}</p>`, text: words })
const response = (id: string, over: object) => ({
  ...{ id, name: id, shortcut: id, defaultLocale: 'en', departmentIds: [] },
  ...over,
})
const article = (id: string, over: object) => ({
  ...{ id, title: id, text: 'Text', published: true, locale: 'en', order: 1, tags: [] },
  ...over,
})
const greeting = {
  en: text('Dear {{requester.firstName}}, it is {{ticket.number}}. {{agent.name}}, {{department.name}}'),
  de: text('Guten Tag {{requester.firstName}}, {{ticket.subject}}'),
}
const documents: Record<string, object[]> = {
  cannedResponses: [
    response('hello', { name: 'Greeting', texts: greeting }),
    response('late', { name: 'Late parcel', texts: { en: text('Sorry.') }, departmentIds: ['delivery'] }),
    response('thanks', { name: 'Thanks', texts: { en: text('Thank you.') }, departmentIds: ['support'] }),
  ],
  articles: [
    article('bulb', { title: 'Which bulb', order: 2 }),
    article('birne', { title: 'Welche Birne <b>', locale: 'de', order: 3 }),
    article('draft', { title: 'Draft', published: false }),
  ],
  departments: [{ id: 'support', name: 'Support', order: 1 }],
  messages: [],
}

let filling: CannedFilling
let canned: SuggestionSource
let articles: SuggestionSource
let page: ReturnType<typeof mountWithDesk>

async function open(ticketId: string, letter = '', subject = 'TP-1') {
  documents.messages = [{ id: 'm', direction: 'in', newText: letter, text: letter }]
  const ticket = sampleTicket({
    ...{ id: ticketId, subject, departmentId: 'support', number: '26-000421-7' },
    requester: { customerId: 'c', name: 'Weber, Ana', email: 'ana@example.org' },
  })
  const menus = defineComponent(() => {
    filling = useCannedFilling(() => ticket)
    canned = useCannedMenu({ ticket: () => ticket }, filling)
    articles = useArticleMenu({ ticket: () => ticket })
    return () => h('div')
  })
  page = mountWithDesk(menus)
  const claims = { role: 'agent' as const, departments: ['support'] }
  useSession().who = { uid: 'ines', name: 'Inès Marchand', email: 'ines@tallowpine.example', claims }
  await flushPromises()
  for (const source of [canned, articles]) source('')
  await flushPromises()
}
const inserted = (source: SuggestionSource, query: string) => source(query)[0]?.insert().html

beforeEach(() => {
  setLiveSource({
    query: ({ name }, next) => {
      const rows = (documents[name] ?? []) as Live<object>[]
      const changes = rows.map((row, index) => ({ type: 'added', row, oldIndex: -1, newIndex: index }))
      next(changes as unknown as LiveChange[], { fromCache: false, pendingWrites: false })
      return () => {}
    },
    doc: () => () => {},
  })
})
afterEach(() => page.unmount())

describe('canned responses behind /', () => {
  it('are read when somebody asks for them, and no sooner', async () => {
    const asked: string[] = []
    setLiveSource({ query: ({ name }) => (asked.push(name), () => {}), doc: () => () => {} })
    const ticket = sampleTicket({ id: 'z' })
    page = mountWithDesk(
      defineComponent(() => {
        canned = useCannedMenu({ ticket: () => ticket })
        return () => h('div')
      }),
    )
    const claims = { role: 'agent' as const, departments: ['support'] }
    useSession().who = { uid: 'ines', name: 'Inès', email: 'ines@x.example', claims }
    await flushPromises()
    expect(asked).not.toContain('cannedResponses')
    expect(canned('')).toEqual([])
    await flushPromises()
    expect(asked).toContain('cannedResponses')
  })

  it('are those of the ticket’s department and of all', async () => {
    await open('a')
    expect(canned('').map(({ title }) => title)).toEqual(['Greeting', 'Thanks'])
    expect(canned('sorry')).toEqual([])
  })

  it('come in the language that the customer writes, filled in, with a preview of just that', async () => {
    await open('b', 'Vielen Dank, aber die Lampe ist kaputt.', 'Lamp <Birch>')
    expect(inserted(canned, 'hello')).toBe('<p>Guten Tag Ana, Lamp &lt;Birch&gt;</p>')
    expect(canned('hello')[0]).toMatchObject({
      preview: 'Guten Tag Ana, Lamp <Birch>',
      hint: '/hello',
    })
  })

  it('come in their own language where the customer’s is not known or not there, and say so', async () => {
    await open('c', 'Дякую, але лампа не працює.')
    expect(inserted(canned, 'hello')).toBe('<p>Dear Ana, it is 26-000421-7. Inès Marchand, Support</p>')
    expect(canned('thanks')[0]?.hint).toBe('/thanks · English')
  })

  it('follow the language that the agent chose, for this ticket only', async () => {
    await open('d', 'Thank you, but the lamp is broken.')
    filling.language.value = 'de'
    expect(inserted(canned, 'hello')).toContain('Guten Tag Ana')
    page.unmount()
    await open('e', 'Thank you, but the lamp is broken.')
    expect(inserted(canned, 'hello')).toContain('Dear Ana')
    page.unmount()
    await open('d', 'Thank you, but the lamp is broken.')
    filling.language.value = null
    expect(inserted(canned, 'hello')).toContain('Dear Ana')
  })
})

describe('articles behind /', () => {
  it('are the published ones, those in the customer’s language first', async () => {
    await open('f', 'Vielen Dank, aber die Lampe ist kaputt.')
    expect(articles('').map(({ title }) => title)).toEqual(['Welche Birne <b>', 'Which bulb'])
  })

  it('become a link to their public page', async () => {
    await open('g')
    expect(inserted(articles, 'birne')).toBe(
      `<a href="${location.origin}/help/birne">Welche Birne &lt;b&gt;</a>`,
    )
  })
})
