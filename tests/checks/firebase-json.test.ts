import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { readFirebaseConfig } from '../support/firebase-config.ts'

const config = readFirebaseConfig()

interface Validator {
  compile(schema: unknown): ((data: unknown) => boolean) & { errors?: unknown }
}

// The schema and the validator that the Firebase CLI itself uses.
const fromFirebaseTools = createRequire(createRequire(import.meta.url).resolve('firebase-tools/package.json'))
const schema: unknown = fromFirebaseTools('./schema/firebase-config.json')
const { default: Ajv } = fromFirebaseTools('ajv') as { default: new (options: object) => Validator }

function problemsOf(data: unknown): unknown {
  const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema)
  return validate(data) ? null : validate.errors
}

/** The value of a header for a path; of rules that name the same header, the last wins. */
function headerOf(source: string, name: string): string | undefined {
  return config.hosting.headers
    .filter((rule) => rule.source === '**' || rule.source === source)
    .flatMap((rule) => rule.headers)
    .findLast(({ key }) => key === name)?.value
}

const policy = new Map(
  (headerOf('**', 'Content-Security-Policy') ?? '').split('; ').map((directive): [string, string[]] => {
    const [name = '', ...sources] = directive.split(' ')
    return [name, sources]
  }),
)

describe('firebase.json', () => {
  it('is what the Firebase CLI takes', () => {
    const { $schema, ...rest } = config
    expect(existsSync($schema)).toBe(true)
    expect(problemsOf(rest)).toBeNull()
  })

  it('would be refused with a runtime that is not there', () => {
    const functions = [{ ...config.functions[0], runtime: 'nodejs12' }]
    expect(problemsOf({ ...config, functions })).not.toBeNull()
  })

  it('names files that exist', () => {
    const { firestore, storage } = config
    expect([firestore.rules, firestore.indexes, storage.rules].filter((file) => !existsSync(file))).toEqual(
      [],
    )
  })

  it('deploys the functions on the runtime that the scripts use', () => {
    const engines = JSON.parse(readFileSync('functions/package.json', 'utf8')).engines.node
    expect(config.functions).toMatchObject([{ source: 'functions', runtime: `nodejs${engines}` }])
  })

  it('uploads no source, secret or log with the functions', () => {
    expect(config.functions[0]?.ignore).toEqual(
      expect.arrayContaining(['node_modules', 'src', 'rolldown.config.mjs', '*.local', '*.log']),
    )
  })

  it('builds what it deploys', () => {
    expect(config.functions[0]?.predeploy).toEqual(['npm run lint', 'npm run build -w functions'])
    expect(config.hosting.predeploy).toEqual(['npm run build -w web'])
  })

  it('sends mail to `inbound`, the rest of the interface to `api`, and every other path to the app', () => {
    expect(config.hosting.rewrites).toMatchObject([
      { source: '/api/inbound/**', function: { functionId: 'inbound' } },
      { source: '/api/**', function: { functionId: 'api' } },
      { source: '**', destination: '/index.html' },
    ])
  })

  it('lets hashed files be kept for ever and everything else be asked for again', () => {
    expect(headerOf('/assets/**', 'Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(headerOf('**', 'Cache-Control')).toBe('no-cache')
  })

  it.each([
    ['X-Content-Type-Options', 'nosniff'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Referrer-Policy', 'no-referrer'],
  ])('sends %s: %s', (name, value) => {
    expect(headerOf('**', name)).toBe(value)
  })

  it('lets no script in but its own', () => {
    expect(policy.get('default-src')).toEqual(["'self'"])
    expect(policy.get('script-src')).toEqual(["'self'"])
    expect(policy.get('object-src')).toEqual(["'none'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
  })

  // A mail's frame inherits this policy and adds its own, which lets foreign images in only after its reader has agreed.
  it('loads images of strangers over TLS alone', () => {
    expect(policy.get('img-src')).toEqual(["'self'", 'data:', 'blob:', 'https:'])
  })

  it('talks to itself and to the Google services that the app uses, over TLS', () => {
    const [self, ...others] = policy.get('connect-src') ?? []
    expect(self).toBe("'self'")
    expect(
      others.filter((origin) => !/^https:\/\/[\w*.-]+\.(googleapis\.com|cloudfunctions\.net)$/.test(origin)),
    ).toEqual([])
  })

  it('binds every emulator to this machine, on a port of its own', () => {
    const { singleProjectMode, ...emulators } = config.emulators
    const all = Object.values(emulators).filter((one) => typeof one === 'object')
    expect(singleProjectMode).toBe(true)
    expect(new Set(all.map(({ host }) => host))).toEqual(new Set(['127.0.0.1']))
    expect(new Set(all.map(({ port }) => port)).size).toBe(6)
  })
})

it('.firebaserc names only a demo project, so that nothing real is touched by default', () => {
  const { projects } = JSON.parse(readFileSync('.firebaserc', 'utf8'))
  expect(projects.default).toMatch(/^demo-/)
})

it('storage.rules allow nothing to anybody', () => {
  const rules = readFileSync('storage.rules', 'utf8').replace(/\/\/.*$/gm, '')
  expect(rules.match(/allow[^;]*;/g)).toEqual(['allow read, write: if false;'])
  expect(rules).toContain('match /{path=**}')
})
