#!/usr/bin/env node
// Exim hands a mail over on standard input and its envelope in SENDER and RECIPIENT: exim-pipe.mjs CONFIG  (docs/DEPLOY.md, "Your own Exim").
import { pipe } from './pipe.mjs'

const { SENDER = '', RECIPIENT = '' } = process.env
const to = RECIPIENT ? [RECIPIENT] : []
await pipe({
  config: process.argv[2],
  from: SENDER,
  to,
  usage: 'Usage: exim-pipe.mjs CONFIG, from a pipe transport.',
})
