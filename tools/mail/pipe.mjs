// What the pipes of Postfix and Exim have in common. Exit codes are those of sysexits.h: the mail server keeps the mail and tries
// again on 75, and bounces it on 69.
import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { postMail } from './post-mail.mjs'

const EX_UNAVAILABLE = 69
const EX_TEMPFAIL = 75

function end(code, sentence) {
  console.error(sentence)
  process.exit(code)
}

/**
 * Hands the mail on standard input to the desk, and ends the process.
 * @param config JSON file {"url": "https://…/api/inbound/raw", "secret": "…"} that only the pipe's user can read
 * @param usage said when an argument is missing
 */
export async function pipe({ config, from, to, usage }) {
  if (!config || to.length === 0) end(EX_TEMPFAIL, usage)
  try {
    const { url, secret } = JSON.parse(readFileSync(config, 'utf8'))
    const response = await postMail({ url, secret, from, to, mail: await buffer(process.stdin) })
    if (response.status === 413) end(EX_UNAVAILABLE, 'The message is too large.')
    if (!response.ok) end(EX_TEMPFAIL, `The desk answered ${response.status}: ${await response.text()}`)
  } catch (error) {
    end(EX_TEMPFAIL, `The desk was not reached: ${error.message}`)
  }
}
