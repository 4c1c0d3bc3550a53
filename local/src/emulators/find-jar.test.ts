import { describe, expect, it } from 'vitest'
import { findJar, type JarSearch } from './find-jar.ts'

const component = 'platform/cloud-firestore-emulator/cloud-firestore-emulator.jar'
const cache = (version: string) =>
  `/home/me/.cache/firebase/emulators/cloud-firestore-emulator-v${version}.jar`

function search(files: string[], over: Partial<JarSearch> = {}): JarSearch {
  return {
    env: {},
    home: '/home/me',
    exists: (path) => files.includes(path),
    cached: () => files.filter((path) => path.includes('.cache')),
    gcloudRoot: () => null,
    ...over,
  }
}

describe('findJar', () => {
  const everywhere = [cache('1.19.8'), `/usr/lib/google-cloud-sdk/${component}`, '/mine.jar']

  it('takes the one that is named before all others', () => {
    expect(findJar(17, search(everywhere, { env: { EMBERDESK_FIRESTORE_JAR: '/mine.jar' } }))).toBe(
      '/mine.jar',
    )
  })

  it('takes no other when the named one is missing', () => {
    expect(findJar(17, search(everywhere, { env: { EMBERDESK_FIRESTORE_JAR: '/gone.jar' } }))).toBeNull()
  })

  it('prefers the cache of firebase-tools to the Cloud CLI', () => {
    expect(findJar(17, search(everywhere))).toBe(cache('1.19.8'))
  })

  it('takes the newest of the cache, by number and not by letter', () => {
    const files = ['1.9.9', '1.19.10', '1.19.9'].map(cache)
    expect(findJar(21, search(files))).toBe(cache('1.19.10'))
  })

  it.each([
    [17, cache('1.19.8')],
    [21, cache('1.20.1')],
  ])('with Java %i takes what that can run', (java, expected) => {
    expect(findJar(java, search([cache('1.20.1'), cache('1.19.8')]))).toBe(expected)
  })

  it.each(['/usr/lib', '/usr/share', '/opt', '/home/me'])('knows the Cloud CLI in %s', (place) => {
    const jar = `${place}/google-cloud-sdk/${component}`
    expect(findJar(17, search([jar]))).toBe(jar)
  })

  it('asks gcloud last, and only then', () => {
    const jar = `/snap/sdk/${component}`
    expect(findJar(17, search([jar], { gcloudRoot: () => '/snap/sdk' }))).toBe(jar)
    const never = () => {
      throw new Error('asked')
    }
    expect(findJar(17, search(everywhere, { gcloudRoot: never }))).toBe(cache('1.19.8'))
  })

  it('finds nothing where there is nothing', () => {
    expect(findJar(21, search([], { gcloudRoot: () => '/snap/sdk' }))).toBeNull()
  })
})
