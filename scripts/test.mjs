// Everything that must hold, on a fresh clone: `npm test`, or `npm test -- rules e2e` for some stages only.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './lib/chromium.mjs'
import { ensureDovecot } from './lib/dovecot.mjs'
import { install } from './lib/install.mjs'
import { step } from './lib/step.mjs'
import { countTests } from './lib/test-counts.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
await install()

const bin = join(root, 'node_modules/.bin')
const node = join(bin, 'node')
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, TZ: 'UTC' }
const reports = mkdtempSync(join(tmpdir(), 'emberdesk-test-'))
const js = (file, ...args) => [node, [join('node_modules', file), ...args]]
const total = { passed: 0, failed: 0 }

async function check(title, [command, args]) {
  const ok = await step(title, command, args, { env })
  total[ok ? 'passed' : 'failed'] += 1
}

async function vitest(title, projects, extra = {}) {
  const report = join(reports, `${projects.join('-')}.json`)
  const [command, args] = js(
    'vitest/vitest.mjs',
    'run',
    ...projects.map((name) => `--project=${name}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  )
  const ok = await step(title, command, args, { env: { ...env, ...extra } })
  const counts = countTests(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, ok)
  total.passed += counts.passed
  total.failed += counts.failed
}

const stages = {
  build: async () => {
    await check('Build the functions', ['npm', ['run', '--silent', 'build', '-w', 'functions']])
    await check('Build the web app', ['npm', ['run', '--silent', 'build', '-w', 'web']])
  },
  lint: async () => {
    await check('Lint', js('eslint/bin/eslint.js', '.', '--max-warnings', '0'))
    await check('Format', js('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'))
  },
  types: () => check('Types', js('vue-tsc/bin/vue-tsc.js', '-b')),
  unit: () => vitest('Unit tests and checks', ['domain', 'functions', 'local', 'web', 'checks']),
  rules: () => vitest('Security rules', ['rules']),
  firestore: () => vitest('Functions on Firestore', ['firestore']),
  integration: () =>
    vitest('Integration: the running desk', ['integration'], { EMBERDESK_DOVECOT: ensureDovecot() }),
  e2e: () => vitest('End to end in Chromium', ['e2e'], { EMBERDESK_CHROMIUM: ensureChromium() }),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in stages))
if (unknown.length) {
  console.error(`There is no stage ${unknown.join(', ')}; the stages are ${Object.keys(stages).join(', ')}.`)
  process.exit(2)
}
for (const [name, run] of Object.entries(stages)) {
  if (!wanted.length || wanted.includes(name)) await run()
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed ? 1 : 0)
