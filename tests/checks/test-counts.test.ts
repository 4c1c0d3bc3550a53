import { describe, expect, it } from 'vitest'
import { countTests } from '../../scripts/lib/test-counts.mjs'

const report = (over = {}) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  testResults: [],
  ...over,
})

describe('countTests', () => {
  it.each([
    ['a green run', report(), true, { passed: 3, failed: 0 }],
    ['a failed test', report({ numFailedTests: 2 }), false, { passed: 3, failed: 2 }],
    ['a skipped test', report({ numPendingTests: 1 }), true, { passed: 3, failed: 1 }],
    [
      'a file that cannot be collected',
      report({ testResults: [{ status: 'failed', assertionResults: [] }] }),
      false,
      { passed: 3, failed: 1 },
    ],
    ['an error outside any test', report(), false, { passed: 3, failed: 1 }],
    ['no test at all', report({ numPassedTests: 0 }), true, { passed: 0, failed: 1 }],
    ['no report', null, false, { passed: 0, failed: 1 }],
  ])('counts %s', (_, input, exitedWell, expected) => {
    expect(countTests(input, exitedWell)).toEqual(expected)
  })
})
