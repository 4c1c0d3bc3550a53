import { describe, expect, it } from 'vitest'
import { findJava, javaVersion } from './find-java.ts'

describe('javaVersion', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "21" 2023-09-19', 21],
    ['java version "1.8.0_392"', 8],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "25.0.1"', 25],
    ['command not found', null],
    ['', null],
  ])('of %j is %j', (output, version) => {
    expect(javaVersion(output)).toBe(version)
  })
})

describe('findJava', () => {
  it('says in one sentence that there is none and how to get it', () => {
    expect(() => findJava({ PATH: '/nowhere' })).toThrow(
      /needs Java 17 or later, and no Java was found\. Install it/,
    )
  })
})
