import { REGION } from '@emberdesk/domain/paths'
import { setGlobalOptions } from 'firebase-functions/options'

// Imported first by index.ts: a function takes the global options that are set when it is defined.
setGlobalOptions({
  region: REGION,
  maxInstances: 20,
  concurrency: 80,
  memory: '512MiB',
  timeoutSeconds: 60,
})
