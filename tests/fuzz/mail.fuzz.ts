// Damaged mails and webhook bodies, against everything that reads them: `npm run fuzz -- mail [--seed 7] [--cases 20000] [--seconds 120]`.
// Prints one JSON object as its last line; exits 1 when something crashed, hung or was left unhandled, with the inputs in a folder.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fuzzMail } from './mail/run.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    cases: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '120' },
  },
})
const [seed, cases, seconds] = [Number(values.seed), Number(values.cases), Number(values.seconds)]
const started = Date.now()
const { crashes, hangs, unhandled, ...rest } = await fuzzMail(seed, 0, cases, started + seconds * 1_000)

const found = [...crashes, ...hangs]
if (found.length > 0) {
  const folder = mkdtempSync(join(tmpdir(), 'emberdesk-fuzz-'))
  for (const { n, what, input } of found.slice(0, 100)) {
    writeFileSync(join(folder, `${n}.input`), input)
    console.error(`\nCase ${n}: ${what}`)
  }
  console.error(`\nThe inputs are in ${folder}.`)
}
for (const what of unhandled) console.error(`\nUnhandled: ${what}`)
const result = {
  ...{ fuzz: 'mail', seed, cases: rest.cases, seconds: Math.round((Date.now() - started) / 1_000) },
  ...{ crashes: crashes.length, hangs: hangs.length, unhandled: unhandled.length },
  ...{ slowest_ms: rest.slowestMs, slowest_case: rest.slowest },
}
console.table([result])
console.log(JSON.stringify(result))
process.exit(found.length + unhandled.length > 0 ? 1 : 0)
