import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'rolldown'

const here = new URL('.', import.meta.url)
const { dependencies } = JSON.parse(readFileSync(new URL('package.json', here), 'utf8'))
const packages = Object.keys(dependencies)

/** One file with the domain inlined: only this folder is uploaded, so a workspace import would not resolve in the cloud. */
export default defineConfig({
  cwd: fileURLToPath(here),
  input: 'src/index.ts',
  platform: 'node',
  external: (id) =>
    id.startsWith('node:') || packages.some((name) => id === name || id.startsWith(`${name}/`)),
  output: { file: 'lib/index.js', format: 'esm' },
})
