import vueI18n from '@intlify/unplugin-vue-i18n/vite'
import tailwind from '@tailwindcss/vite'
import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  plugins: [
    vue(),
    tailwind(),
    vueI18n({ include: [here('src/locales/**')], strictMessage: true, dropMessageCompiler: true }),
  ],
  resolve: {
    alias: {
      '@': here('src'),
      // Firestore brings 45 kB (gz) of regex engine for queries that we do not run.
      re2js: here('src/data/native-regex.ts'),
    },
  },
  build: {
    target: 'es2023',
    sourcemap: true,
    // What belongs to which page: tests/checks/bundle-budget holds their sizes.
    manifest: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // A schema that no page checks anything with is left out.
      treeshake: { manualPureFunctions: ['z'] },
      output: {
        // Few, stable pieces: what every page needs, and what only an agent's page needs.
        codeSplitting: {
          groups: [
            // First, so that signing in does not fetch the database for the sake of what both need.
            { name: 'firebase', test: /@firebase[\\/](app|util|component|logger|auth)/, priority: 30 },
            { name: 'firestore', test: /@firebase[\\/](firestore|webchannel-wrapper)/, priority: 20 },
            {
              name: 'vue',
              test: /node_modules[\\/](@vue|vue|vue-router|pinia|vue-i18n|@intlify)[\\/]/,
              priority: 10,
            },
          ],
        },
      },
    },
  },
})
