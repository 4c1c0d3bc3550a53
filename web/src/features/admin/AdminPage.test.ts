import type { Role } from '@emberdesk/domain/agent'
import { flushPromises, RouterLinkStub, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { setLiveSource } from '@/data/live.ts'
import { useSession } from '@/entities/session/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import AdminPage from './AdminPage.vue'

let page: VueWrapper
afterEach(() => page.unmount())

async function openAs(role: Role) {
  const asked: string[] = []
  setLiveSource({
    query({ name }) {
      asked.push(name)
      return () => {}
    },
    doc: () => () => {},
  })
  page = mountWithDesk(AdminPage, { global: { stubs: { RouterLink: RouterLinkStub } } })
  useSession().who = { uid: 'mara', name: 'Mara', email: 'mara@x.example', claims: { role, departments: [] } }
  await flushPromises()
  return { sections: page.findAll('nav a').map((link) => link.text()), asked }
}

it('shows admins every section, the mails that did not go out first', async () => {
  const { sections, asked } = await openAs('admin')
  expect(sections[0]).toBe('Undelivered')
  expect(sections).toEqual(
    expect.arrayContaining(['Parked addresses', 'Agents', 'Departments', 'Organisations']),
  )
  expect(asked).toContain('failedOutbox')
})

it('shows leads what is theirs, and asks for nothing that the rules refuse them', async () => {
  const { sections, asked } = await openAs('lead')
  expect(sections).toEqual(['Parked addresses', 'Canned responses', 'Articles', 'Organisations'])
  expect(page.get('h2').text()).toBe('Parked addresses')
  expect(asked).not.toContain('failedOutbox')
})
