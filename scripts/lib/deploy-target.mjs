import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const params = ['MAIL_DOMAIN', 'PUBLIC_URL']
const files = ['firestore.rules', 'firestore.indexes.json', 'storage.rules']

/** Why a deploy cannot begin; the message is the one sentence to show. */
export class DeployRefused extends Error {}

function read(root, file) {
  const path = join(root, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

function projectOf(root, alias) {
  const { projects = {} } = JSON.parse(read(root, '.firebaserc') ?? '{}')
  const named = Object.keys(projects).filter((name) => !projects[name].startsWith('demo-'))
  const known = named.length ? ` This desk has: ${named.join(', ')}.` : ''
  if (!alias) {
    throw new DeployRefused(`Say where to deploy to, as in "npm run deploy -- production".${known}`)
  }
  if (!Object.hasOwn(projects, alias)) {
    throw new DeployRefused(
      `There is no project alias "${alias}"; add it with "npx firebase use --add".${known}`,
    )
  }
  if (projects[alias].startsWith('demo-')) {
    throw new DeployRefused(
      `"${alias}" is the demo project ${projects[alias]}, which exists on this machine only.`,
    )
  }
  return projects[alias]
}

/**
 * The project id that an alias of .firebaserc stands for, once everything a deploy needs is in its place.
 * Throws `DeployRefused` with what is missing.
 */
export function deployTarget(root, alias) {
  const project = projectOf(root, alias)
  const missing = files.find((file) => read(root, file) === null)
  if (missing)
    throw new DeployRefused(`${missing} is missing; without it the database would be left as it is.`)
  const env = `functions/.env.${project}`
  const text = read(root, env) ?? ''
  const unset = params.filter((name) => !new RegExp(`^${name}=\\S`, 'm').test(text))
  if (unset.length)
    throw new DeployRefused(`Write ${unset.join(' and ')} into ${env} (docs/DEPLOY.md, step 4).`)
  return project
}
