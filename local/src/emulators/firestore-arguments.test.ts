import { describe, expect, it } from 'vitest'
import { firestoreArguments } from './firestore-arguments.ts'

const options = {
  jar: '/emulator.jar',
  port: 1,
  websocketPort: 2,
  projectId: 'demo-x',
  rules: '/firestore.rules',
}

describe('firestoreArguments', () => {
  it('listens on this machine alone and names the main class that the JAR does not', () => {
    const args = firestoreArguments(options)
    expect(args).toContain('--host=127.0.0.1')
    expect(args.slice(args.indexOf('-cp'), args.indexOf('-cp') + 3)).toEqual([
      '-cp',
      '/emulator.jar',
      'com.google.cloud.datastore.emulator.firestore.CloudFirestore',
    ])
    expect(args.some((arg) => arg.startsWith('--functions_emulator') || arg.startsWith('--seed'))).toBe(false)
  })

  it('sends events and begins with an export when told to', () => {
    const args = firestoreArguments({ ...options, events: '127.0.0.1:3', seed: '/export' })
    expect(args).toEqual(
      expect.arrayContaining(['--functions_emulator=127.0.0.1:3', '--seed_from_export=/export']),
    )
  })
})
