// Numbers come from here: `npm run bench -- NAME`. Prints a table, and one JSON object as the last line.
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { install } from './lib/install.mjs'
import { step } from './lib/step.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const names = readdirSync('tests/bench')
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
const [name] = process.argv.slice(2)
if (!names.includes(name)) {
  console.error(`Usage: npm run bench -- NAME, where NAME is one of: ${names.join(', ')}.`)
  process.exit(2)
}
await install()
const { spawnSync } = await import('node:child_process')
await step('Build', 'npm', ['run', '--silent', 'build'])
const run = spawnSync('node_modules/.bin/node', [`tests/bench/${name}.bench.ts`], { stdio: 'inherit' })
process.exit(run.status ?? 1)
