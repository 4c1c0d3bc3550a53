import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const web = fileURLToPath(new URL('web/src', import.meta.url))
const long = { testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false }

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    projects: [
      { test: { name: 'domain', include: ['domain/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'functions', include: ['functions/src/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'local', include: ['local/src/**/*.test.ts'], testTimeout: 30_000 } },
      {
        plugins: [vue()],
        resolve: { alias: { '@': web } },
        test: {
          name: 'web',
          include: ['web/src/**/*.test.ts'],
          environment: 'happy-dom',
          testTimeout: 30_000,
        },
      },
      { test: { name: 'checks', include: ['tests/checks/**/*.test.ts'], ...long } },
      {
        test: {
          name: 'rules',
          include: ['tests/rules/**/*.test.ts'],
          globalSetup: ['tests/support/firestore-emulator.ts'],
          ...long,
        },
      },
      {
        test: {
          name: 'firestore',
          include: ['tests/firestore/**/*.test.ts'],
          globalSetup: ['tests/support/firestore-emulator.ts'],
          ...long,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/desk.ts'],
          ...long,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/desk.ts'],
          ...long,
        },
      },
    ],
  },
})
