import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deployTarget } from '../../scripts/lib/deploy-target.mjs'

describe('the target of a deploy', () => {
  let root: string
  const write = (file: string, text: string) => writeFileSync(join(root, file), text)

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'emberdesk-deploy-'))
    mkdirSync(join(root, 'functions'))
    write('.firebaserc', JSON.stringify({ projects: { default: 'demo-desk', production: 'desk-1234' } }))
    for (const file of ['firestore.rules', 'firestore.indexes.json', 'storage.rules']) write(file, '')
    write('functions/.env.desk-1234', 'MAIL_DOMAIN=example.com\nPUBLIC_URL=https://desk.example.com\n')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it('is the project of the alias', () => {
    expect(deployTarget(root, 'production')).toBe('desk-1234')
  })

  it.each([
    ['no alias', undefined, 'Say where to deploy to'],
    ['an alias that is not there', 'staging', 'There is no project alias "staging"'],
    ['an alias that only objects have', 'constructor', 'There is no project alias "constructor"'],
    ['the demo project', 'default', 'exists on this machine only'],
  ])('is refused with %s', (_, alias, sentence) => {
    expect(() => deployTarget(root, alias)).toThrow(sentence)
  })

  it.each(['firestore.rules', 'firestore.indexes.json', 'storage.rules'])('is refused without %s', (file) => {
    rmSync(join(root, file))
    expect(() => deployTarget(root, 'production')).toThrow(`${file} is missing`)
  })

  it.each([
    ['', 'Write MAIL_DOMAIN and PUBLIC_URL into functions/.env.desk-1234'],
    ['MAIL_DOMAIN=example.com\nPUBLIC_URL=\n', 'Write PUBLIC_URL into functions/.env.desk-1234'],
  ])('is refused while parameters are not set: %j', (text, sentence) => {
    write('functions/.env.desk-1234', text)
    expect(() => deployTarget(root, 'production')).toThrow(sentence)
  })
})

it('npm run deploy without an alias says one sentence and deploys nothing', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/deploy.mjs'], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr.trim()).toMatch(/^Say where to deploy to[^\n]*$/)
})
