/**
 * Passed and failed tests of a Vitest JSON report. A file that could not even be collected, an error outside any test,
 * a skipped test and a missing report each count as failed: nothing that did not run may look green.
 */
export function countTests(report, exitedWell) {
  if (!report) return { passed: 0, failed: 1 }
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.length,
  )
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0)
  const failed = report.numFailedTests + brokenFiles.length + skipped
  const passed = report.numPassedTests
  if (!failed && (!exitedWell || !passed)) return { passed, failed: 1 }
  return { passed, failed }
}
