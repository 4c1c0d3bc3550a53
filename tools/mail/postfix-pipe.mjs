#!/usr/bin/env node
// Postfix hands a mail over on standard input: postfix-pipe.mjs CONFIG SENDER RECIPIENT…  (docs/DEPLOY.md, "Your own Postfix").
// CONFIG is a JSON file {"url": "https://…/api/inbound/raw", "secret": "…"} that only the pipe's user can read.
// Exit codes are those of sysexits.h: Postfix keeps the mail and tries again on 75, and bounces it on 69.
import { readFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { postMail } from './post-mail.mjs'

const EX_UNAVAILABLE = 69
const EX_TEMPFAIL = 75

function end(code, sentence) {
  console.error(sentence)
  process.exit(code)
}

const [config, from = '', ...to] = process.argv.slice(2)
if (!config || to.length === 0) end(EX_TEMPFAIL, 'Usage: postfix-pipe.mjs CONFIG SENDER RECIPIENT…')
try {
  const { url, secret } = JSON.parse(readFileSync(config, 'utf8'))
  const response = await postMail({ url, secret, from, to, mail: await buffer(process.stdin) })
  if (response.status === 413) end(EX_UNAVAILABLE, 'The message is too large.')
  if (!response.ok) end(EX_TEMPFAIL, `The desk answered ${response.status}: ${await response.text()}`)
} catch (error) {
  end(EX_TEMPFAIL, `The desk was not reached: ${error.message}`)
}
