import { fileURLToPath } from 'node:url'

export interface FirestoreOptions {
  jar: string
  port: number
  websocketPort: number
  projectId: string
  rules: string
  /** `host:port` that takes the events; none when nobody listens. */
  events?: string
  /** An export to begin with. */
  seed?: string
}

/** The command line of Google's emulator, after `java`. The Cloud CLI's JAR names no main class, so it is named here. */
export function firestoreArguments(options: FirestoreOptions): string[] {
  const logging = fileURLToPath(new URL('./logging.properties', import.meta.url))
  return [
    // The optimising compiler costs more than it brings here: starting and the first 6,000 writes take 13 s of CPU instead of 32.
    '-XX:TieredStopAtLevel=1',
    '-Duser.language=en',
    `-Djava.util.logging.config.file=${logging}`,
    '-cp',
    options.jar,
    'com.google.cloud.datastore.emulator.firestore.CloudFirestore',
    '--host=127.0.0.1',
    `--port=${options.port}`,
    `--websocket_port=${options.websocketPort}`,
    `--project_id=${options.projectId}`,
    '--single_project_mode',
    `--rules=${options.rules}`,
    ...(options.events ? [`--functions_emulator=${options.events}`] : []),
    ...(options.seed ? [`--seed_from_export=${options.seed}`] : []),
  ]
}
