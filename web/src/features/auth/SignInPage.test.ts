import { flushPromises, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sendPasswordReset, signIn, watchSession, type SignedIn } from '@/data/auth.ts'
import { useSession } from '@/entities/session/index.ts'
import { mountWithDesk } from '@/testing/mount-with-desk.ts'
import SignInPage from './SignInPage.vue'

vi.mock('@/data/auth.ts', () => ({
  idToken: vi.fn(),
  sendPasswordReset: vi.fn(),
  signIn: vi.fn(),
  signOut: vi.fn(),
  watchSession: vi.fn(),
}))

const ana: SignedIn = { uid: 'u1', name: 'Ana', email: 'ana@example.org', claims: null }
let page: VueWrapper
let change: (who: SignedIn | null) => void

beforeEach(async () => {
  vi.mocked(signIn).mockReset().mockResolvedValue()
  vi.mocked(sendPasswordReset).mockReset().mockResolvedValue()
  vi.mocked(watchSession).mockImplementation(async (changed) => {
    change = changed
    changed(null)
  })
  page = mountWithDesk(SignInPage, { attachTo: document.body })
  await useSession().ready()
})
afterEach(() => page.unmount())

const field = (name: string) => page.get<HTMLInputElement>(`[name=${name}]`)

async function attempt(email = 'ana@example.org', password = 'secret') {
  await field('email').setValue(email)
  await field('password').setValue(password)
  await page.get('form').trigger('submit')
  await flushPromises()
}

it('begins at the address', () => {
  expect(document.activeElement).toBe(field('email').element)
})

it.each([
  ['', '', 'email', 'Please give your email address.'],
  ['ana@example.org', '', 'password', 'Please give your password.'],
])('asks for what is missing (%s, %s)', async (email, password, name, sentence) => {
  await attempt(email, password)
  expect(page.text()).toContain(sentence)
  expect(document.activeElement).toBe(field(name).element)
  expect(signIn).not.toHaveBeenCalled()
})

it('says that they do not match, and not which is wrong', async () => {
  vi.mocked(signIn).mockRejectedValueOnce({ code: 'auth/user-not-found' })
  await attempt()
  expect(field('password').attributes('aria-invalid')).toBe('true')
  expect(page.text()).toContain('Email and password do not match.')
  expect(document.activeElement).toBe(field('password').element)
})

it('says above the form what is wrong with neither', async () => {
  vi.mocked(signIn).mockRejectedValueOnce({ code: 'auth/too-many-requests' })
  await attempt()
  expect(page.get('[role=alert]').text()).toContain('Too many attempts.')
})

it('sends an agent on to where the router wants him', async () => {
  const replace = vi.spyOn(page.vm.$router, 'replace')
  await attempt()
  expect(signIn).toHaveBeenCalledExactlyOnceWith('ana@example.org', 'secret')
  change({ ...ana, claims: { role: 'agent', departments: ['support'] } })
  await flushPromises()
  expect(replace).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ path: '/', force: true }))
})

it('tells an account without access what to do', async () => {
  change(ana)
  await flushPromises()
  expect(page.get('h1').text()).toBe('No access yet')
  expect(page.get('[role=alert]').text()).toContain('Ask an admin to invite ana@example.org')
  expect(page.find('form').exists()).toBe(false)
})

it.each([undefined, { code: 'auth/user-not-found' }])(
  'answers the same to whoever asks for a new password (%j)',
  async (error) => {
    if (error) vi.mocked(sendPasswordReset).mockRejectedValueOnce(error)
    await field('email').setValue(' ana@example.org ')
    await page
      .findAll('button')
      .find((button) => button.text() === 'Forgot your password?')
      ?.trigger('click')
    await flushPromises()
    expect(sendPasswordReset).toHaveBeenCalledExactlyOnceWith('ana@example.org')
    expect(page.get('[role=status]').text()).toContain('If ana@example.org has an account here')
    expect(page.find('[role=alert]').exists()).toBe(false)
  },
)
