import { describe, expect, it } from 'vitest'
import { fetchedBy, gzipped, readManifest, scriptsOf, sourcesOf } from './support/bundle.ts'

const KB = 1024
const manifest = readManifest()
const text = (name: string) => `src/locales/en/${name}.json`
const public_ = ['index.html', text('app')]
/** What the router fetches before it lets an agent in. */
const session = fetchedBy(manifest, 'index.html', 'session')
const admission = [session, fetchedBy(manifest, 'index.html', 'firestore')]

/** A page: what is fetched before its first paint, in kB gzipped at most. What comes after it is not counted. */
const pages = {
  workspace: {
    most: 330,
    modules: [...public_, ...admission, 'src/app/workspace/WorkspacePage.vue', text('queue')],
  },
  signIn: {
    most: 260,
    modules: [...public_, session, 'src/features/auth/SignInPage.vue', text('auth')],
  },
  help: { most: 90, modules: [...public_, 'src/features/article/HelpPage.vue', text('article')] },
  article: { most: 90, modules: [...public_, 'src/features/article/ArticlePage.vue', text('article')] },
  form: { most: 90, modules: [...public_, 'src/features/request/RequestPage.vue', text('request')] },
}
const scripts = Object.fromEntries(
  Object.entries(pages).map(([name, { modules }]) => [name, scriptsOf(manifest, modules)]),
)

describe('JavaScript before the first paint', () => {
  it.each(Object.entries(pages))('%s', (name, { most }) => {
    const sizes = scripts[name]!.map((file) => [file, gzipped(file)] as const)
    const total = sizes.reduce((sum, [, size]) => sum + size, 0)
    const largest = [...sizes].sort((a, b) => b[1] - a[1]).map(([file, size]) => `${file} ${size}`)
    expect(total, largest.join('\n')).toBeLessThanOrEqual(most * KB)
    expect(total).toBeGreaterThan(30 * KB)
  })

  it.each([
    ['workspace', /@tiptap|prosemirror/],
    ['workspace', /node_modules\/zod/],
    ['workspace', /features\/admin\//],
    ['signIn', /@firebase\/firestore|reka-ui/],
    ['article', /@firebase|node_modules\/(firebase|zod)|reka-ui|features\/queue/],
    ['form', /@firebase|node_modules\/firebase|reka-ui|features\/queue/],
  ])('%s has no part of %s', (name, what) => {
    const found = scripts[name]!.flatMap((file) => sourcesOf(file).filter((source) => what.test(source)))
    expect(found).toEqual([])
  })

  it('has the texts of one language only', () => {
    const others = Object.values(scripts)
      .flat()
      .flatMap((file) => sourcesOf(file).filter((source) => /locales\/(?!en\/)/.test(source)))
    expect(others).toEqual([])
  })
})
