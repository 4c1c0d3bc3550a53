import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DeskError } from '../state/desk-error.ts'
import { CACHE, ROOT } from '../state/paths.ts'
import { fingerprint } from './fingerprint.ts'
import { step } from './steps.ts'

interface Target {
  name: string
  folder: string
  output: string
  sources: string[]
  command: string[]
}

const bin = (name: string) => join(ROOT, 'node_modules/.bin', name)

export const targets: Record<'functions' | 'web', Target> = {
  functions: {
    name: 'functions',
    folder: join(ROOT, 'functions'),
    output: join(ROOT, 'functions/lib/index.js'),
    sources: ['functions', 'domain', 'package-lock.json'],
    command: [bin('rolldown'), '-c', 'rolldown.config.mjs', '--log-level', 'warn'],
  },
  web: {
    name: 'web',
    folder: join(ROOT, 'web'),
    output: join(ROOT, 'web/dist/index.html'),
    sources: ['web', 'domain', 'package-lock.json'],
    command: [bin('vite'), 'build', '--logLevel', 'warn'],
  },
}

function run({ name, folder, command }: Target): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk))
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new DeskError(`The build of ${name} failed:\n${said.trim()}`)),
    )
  })
}

/** Builds one target when its sources have changed since its last build, or its output is gone. */
export async function build(target: Target): Promise<void> {
  const stamp = join(CACHE, `${target.name}.stamp`)
  const now = fingerprint(ROOT, target.sources)
  const isFresh = existsSync(target.output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now
  if (isFresh) return
  await step(`Build the ${target.name}`, () => run(target))
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(stamp, now)
}
