import { REGION } from '@emberdesk/domain/paths'
import { firebase } from './firebase.ts'

/** Calls a callable function of ours. Rejects with its sentence for people. */
export async function call<Answer>(name: string, input: unknown): Promise<Answer> {
  const [{ connectFunctionsEmulator, getFunctions, httpsCallable }, { app, config }] = await Promise.all([
    import('firebase/functions'),
    firebase(),
  ])
  const functions = getFunctions(app, REGION)
  if (config.emulators) {
    const origin = new URL(config.emulators.functions)
    connectFunctionsEmulator(functions, origin.hostname, Number(origin.port))
  }
  const answer = await httpsCallable<unknown, Answer>(functions, name)(input)
  return answer.data
}
