// `npm run deploy -- ALIAS [options of firebase deploy]`: checks, then the Firebase CLI, which lints and builds first (firebase.json).
import { fileURLToPath } from 'node:url'
import { deployTarget } from './lib/deploy-target.mjs'
import { install } from './lib/install.mjs'
import { step } from './lib/step.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const [first, ...rest] = process.argv.slice(2)
const alias = first?.startsWith('-') ? undefined : first
const shell = process.platform === 'win32'

async function must(title, args, options = {}) {
  if (!(await step(title, 'npm', args, { shell, ...options }))) {
    throw new Error(`${title} failed, so nothing was deployed by it: see above.`)
  }
}

try {
  const project = deployTarget('.', alias)
  await install()
  await must('Types', ['run', '--silent', 'types'])
  await must(`Deploy to ${project}`, ['exec', '--', 'firebase', 'deploy', '--project', project, ...rest], {
    // The CLI asks for secrets that are not set yet.
    stdio: 'inherit',
  })
} catch (error) {
  console.error(`\n${error.message}`)
  process.exit(1)
}
