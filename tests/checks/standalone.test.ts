import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFunctions, functionsFolder, node24 } from './support/functions-bundle.ts'
import { readManifest } from './support/manifest.ts'

const run = promisify(execFile)

describe('the functions folder alone, as the cloud gets it', () => {
  let folder: string

  beforeAll(async () => {
    await buildFunctions()
    folder = await mkdtemp(join(tmpdir(), 'emberdesk-functions-'))
    await mkdir(join(folder, 'lib'))
    for (const file of ['lib/index.js', 'package.json', 'package-lock.json']) {
      await cp(join(functionsFolder, file), join(folder, file))
    }
    // Refuses a lock file that does not agree with package.json.
    await run('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: folder })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('loads on Node 24 with what its lock file names, and nothing of the repository', async () => {
    const script = `
      if (!process.version.startsWith('v24.')) throw new Error(process.version)
      const loaded = await import('./lib/index.js')
      console.log(JSON.stringify(Object.keys(loaded)))`
    const { stdout } = await run(node24, ['--input-type=module', '--eval', script], { cwd: folder })
    const { endpoints } = await readManifest(functionsFolder)
    expect((JSON.parse(stdout) as string[]).sort()).toEqual(Object.keys(endpoints).sort())
    expect(await readdir(join(folder, 'node_modules'))).not.toContain('@emberdesk')
  })
})
