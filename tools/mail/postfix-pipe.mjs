#!/usr/bin/env node
// Postfix hands a mail over on standard input: postfix-pipe.mjs CONFIG SENDER RECIPIENT…  (docs/DEPLOY.md, "Your own Postfix").
import { pipe } from './pipe.mjs'

const [config, from = '', ...to] = process.argv.slice(2)
await pipe({ config, from, to, usage: 'Usage: postfix-pipe.mjs CONFIG SENDER RECIPIENT…' })
