import type { DeskInfo } from './desk-info.ts'

/** What a person needs to know of a desk that is ready. */
export function announcement(info: DeskInfo, setupToken: string | null, seconds: number): string {
  const width = Math.max(0, ...info.logins.map(({ email }) => email.length))
  const logins = info.logins.map(
    ({ email, password, role }) => `    ${email.padEnd(width)}  ${password}  ${role}`,
  )
  return [
    '',
    `  Emberdesk is ready after ${seconds.toFixed(1)} s: ${info.origin}`,
    '',
    ...(logins.length ? ['  Sign in as one of', ...logins, ''] : []),
    ...(setupToken ? [`  Set it up at ${info.origin}/setup with the token ${setupToken}`, ''] : []),
    `  Mail in   smtp://${info.smtp}`,
    `  Mail out  ${info.origin}/__mail`,
    '  This machine alone can reach it. Ctrl-C stops it; everything is kept.',
    '',
  ].join('\n')
}
