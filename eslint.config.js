import js from '@eslint/js'
import vueI18n from '@intlify/eslint-plugin-vue-i18n'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import a11y from 'eslint-plugin-vuejs-accessibility'
import { readdirSync, existsSync } from 'node:fs'
import ts from 'typescript-eslint'

/** The import law: what a folder may not import. `docs/ARCHITECTURE.md` has it as a picture. */
function forbid(files, patterns, extra = {}) {
  return {
    files,
    ...extra,
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  }
}

const noPackage = (why, ...group) => ({ group, message: why })
/** Folders beside one's own, by alias or by relative path. */
const noFolder = (why, ...names) => ({ regex: `^(@/|(\\.\\./)+)(${names.join('|')})/`, message: why })
const features = existsSync('web/src/features') ? readdirSync('web/src/features') : []
const queriesOnlyFromRegistry = noPackage(
  'Queries are data: add one to domain/query and run it through the adapter.',
  'firebase-admin/*',
  'firebase-admin',
)

/** Attributes and props that people read or hear. */
const spokenAttributes = [
  'title',
  'label',
  'text',
  'hint',
  'description',
  'placeholder',
  'alt',
  'error',
  'optional',
  ...['aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'aria-description'],
  ...[
    'search-label',
    'empty-text',
    'close-label',
    'remove-label',
    'toasts-label',
    'show-label',
    'hide-label',
  ],
  'caps-lock-text',
]

export default ts.config(
  { ignores: ['**/node_modules', 'functions/lib', 'web/dist', '.desk', '.tsbuild', '**/*.d.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  ...a11y.configs['flat/recommended'],
  {
    languageOptions: {
      globals: Object.fromEntries(
        ['console', 'process', 'URL', 'Buffer', 'fetch', 'setTimeout', 'clearTimeout'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
    rules: {
      'no-undef': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
    },
  },
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    plugins: { '@intlify/vue-i18n': vueI18n },
    rules: {
      '@intlify/vue-i18n/no-raw-text': [
        'error',
        { ignorePattern: '^[\\s\\d\\p{P}\\p{S}]*$', attributes: { '/.+/': spokenAttributes } },
      ],
      'vue/require-default-prop': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    // Controls get their label from the kit's Field, which this rule cannot see; axe holds each page in the end-to-end tests.
    files: ['web/src/**/*.vue'],
    rules: { 'vuejs-accessibility/form-control-has-label': 'off' },
  },
  {
    // A focusable separator is a widget (WAI-ARIA 1.2).
    files: ['web/src/ui/Splitter.vue'],
    rules: { 'vuejs-accessibility/no-static-element-interactions': 'off' },
  },
  forbid(
    ['domain/**/*.ts'],
    [
      noPackage(
        'domain imports nothing but zod and itself.',
        'vue',
        'vue-*',
        'pinia',
        'firebase*',
        'node:*',
        '@/*',
        '@emberdesk/*',
      ),
      noFolder('domain imports nothing but zod and itself.', 'functions', 'web', 'local', 'tests'),
    ],
    { ignores: ['**/*.test.ts'] },
  ),
  forbid(
    ['functions/src/{http,triggers,schedules,callables,intake,delivery,bounce}/**/*.ts'],
    [
      queriesOnlyFromRegistry,
      noPackage(
        'Transports live in functions/src/adapters.',
        'nodemailer',
        'mailparser',
        'sanitize-html',
        'busboy',
        'aws4fetch',
        'imapflow',
      ),
    ],
    { ignores: ['**/*.test.ts'] },
  ),
  forbid(
    ['web/src/lib/**/*.ts'],
    [noFolder('lib knows nothing of the desk.', 'app', 'features', 'entities', 'data', 'ui')],
  ),
  forbid(
    ['web/src/ui/**/*.{ts,vue}'],
    [
      noPackage('The kit knows Vue and Reka only.', '@emberdesk/*', 'firebase/*', 'pinia'),
      noFolder('The kit knows Vue and Reka only.', 'app', 'features', 'entities', 'data'),
    ],
  ),
  forbid(
    ['web/src/data/**/*.ts'],
    [noFolder('data knows Firebase and the domain only.', 'app', 'features', 'entities', 'ui')],
  ),
  forbid(
    ['web/src/entities/**/*.{ts,vue}'],
    [
      noPackage('Firebase is known to data alone.', 'firebase/*'),
      noFolder('entities import domain and data.', 'app', 'features', 'ui'),
    ],
  ),
  ...features.map((feature) =>
    forbid(
      [`web/src/features/${feature}/**/*.{ts,vue}`],
      [
        noPackage('Firebase is known to data alone.', 'firebase/*'),
        noFolder(
          'A feature imports entities, ui and domain, never another feature.',
          'app',
          ...features.filter((other) => other !== feature).flatMap((other) => [`features/${other}`, other]),
        ),
      ],
    ),
  ),
  prettier,
)
