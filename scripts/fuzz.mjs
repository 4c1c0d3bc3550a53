// Damage, bounded and repeatable: `npm run fuzz -- NAME [--seed 7] [--cases 20000] [--seconds 120]`.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { install } from './lib/install.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const names = readdirSync('tests/fuzz')
  .filter((file) => file.endsWith('.fuzz.ts'))
  .map((file) => file.replace('.fuzz.ts', ''))
const [name, ...options] = process.argv.slice(2)
if (!names.includes(name)) {
  console.error(`Usage: npm run fuzz -- NAME, where NAME is one of: ${names.join(', ')}.`)
  process.exit(2)
}
await install()
const args = ['--disable-warning=ExperimentalWarning', `tests/fuzz/${name}.fuzz.ts`, ...options]
const run = spawnSync('node_modules/.bin/node', args, { stdio: 'inherit' })
process.exit(run.status ?? 1)
