import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DeskError } from '../state/desk-error.ts'

/** Major version out of what `java -version` prints: 17 of `openjdk version "17.0.15"`, 8 of `"1.8.0_392"`. Null when it says none. */
export function javaVersion(output: string): number | null {
  const match = output.match(/version "(\d+)(?:\.(\d+))?/)
  if (!match) return null
  return Number(match[1] === '1' ? match[2] : match[1])
}

export interface Java {
  command: string
  version: number
}

/** Java 17 or later: `JAVA_HOME`'s, else the one on the PATH. Throws a DeskError when there is none. */
export function findJava(env: Record<string, string | undefined> = process.env): Java {
  const home = env['JAVA_HOME']
  const commands = [...(home ? [join(home, 'bin/java')] : []), 'java']
  let oldest: Java | null = null
  for (const command of commands) {
    const probe = spawnSync(command, ['-version'], { encoding: 'utf8', env: env as NodeJS.ProcessEnv })
    const version = probe.error ? null : javaVersion(probe.stderr + probe.stdout)
    if (version && version >= 17) return { command, version }
    if (version) oldest = { command, version }
  }
  const have = oldest ? `only Java ${oldest.version} was found` : 'no Java was found'
  throw new DeskError(
    `Google's Firestore emulator needs Java 17 or later, and ${have}. Install it (Debian: apt-get install openjdk-17-jre-headless, macOS: brew install openjdk) and start again.`,
  )
}
