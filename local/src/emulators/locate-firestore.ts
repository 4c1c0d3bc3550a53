import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DeskError } from '../state/desk-error.ts'
import { ROOT } from '../state/paths.ts'
import { findJar, JAR_VARIABLE, machineSearch } from './find-jar.ts'
import { findJava, type Java } from './find-java.ts'

function gcloudRoot(): string | null {
  const asked = spawnSync('gcloud', ['info', '--format=value(installation.sdk_root)'], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  return asked.stdout?.trim() || null
}

/** firebase-tools downloads the emulator into its cache; shown, because it takes a while. */
function download(): void {
  const cli = join(ROOT, 'node_modules/.bin/firebase')
  console.log("Google's Firestore emulator is not on this machine yet: downloading it with firebase-tools.")
  spawnSync(process.execPath, [cli, 'setup:emulators:firestore'], { cwd: ROOT, stdio: 'inherit' })
}

export interface FirestoreProgram {
  java: Java
  jar: string
}

/** Java and Google's Firestore emulator, downloaded when Java is new enough for the current one. Throws a DeskError when that fails. */
export function locateFirestore(): FirestoreProgram {
  const java = findJava()
  const search = machineSearch(gcloudRoot)
  const found = findJar(java.version, search)
  if (found) return { java, jar: found }
  if (search.env[JAR_VARIABLE]) {
    throw new DeskError(`${JAR_VARIABLE} names ${search.env[JAR_VARIABLE]}, but there is no such file.`)
  }
  if (java.version >= 21) download()
  const jar = java.version >= 21 ? findJar(java.version, search) : null
  if (jar) return { java, jar }
  throw new DeskError(
    "Google's Firestore emulator was not found. Install it with the Google Cloud CLI (gcloud components install cloud-firestore-emulator, or apt-get install google-cloud-cli-firestore-emulator; Java 17) " +
      `or with the Firebase CLI (npx firebase setup:emulators:firestore; Java 21), or name the JAR in ${JAR_VARIABLE}.`,
  )
}
