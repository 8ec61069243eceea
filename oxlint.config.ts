import { defineConfig } from 'oxlint';
import { folders } from './oxlint.imports.ts';

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y'],
  options: { denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: [
    'node_modules',
    'out',
    'dist',
    '.cache',
    'demo-output',
    'demo-data',
    'test-results',
    'bench/pouchdb',
  ],
  rules: {
    // Not for us: the old JSX transform; names with _ in rows; helpers beside their use; fc.assert; composed text is
    // spread by letter; bytes of devices hold control characters; node callbacks at the edges; a combo box is no <select>.
    'react/react-in-jsx-scope': 'off',
    'no-underscore-dangle': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-sort': 'off',
    'import/no-named-as-default-member': 'off',
    'typescript/no-misused-spread': 'off',
    'typescript/consistent-return': 'off',
    'typescript/no-unsafe-type-assertion': 'off',
    'no-control-regex': 'off',
    'no-unmodified-loop-condition': 'off',
    'promise/always-return': 'off',
    'promise/no-promise-in-callback': 'off',
    'unicorn/require-post-message-target-origin': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'import/no-unassigned-import': ['error', { allow: ['**/*.css', '@fontsource-variable/**'] }],

    // A file is one thing; a function can be read at once.
    'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    'max-depth': ['error', 4],
    'max-params': ['error', 6],
    complexity: ['error', { max: 20, variant: 'modified' }],
    'unicorn/filename-case': ['error', { case: 'kebabCase' }],

    // Modules.
    'import/no-default-export': 'error',
    'import/no-cycle': 'error',
    'import/no-duplicates': 'error',
    'import/no-mutable-exports': 'error',
    'import/no-commonjs': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],
    'unicorn/prefer-node-protocol': 'error',
    'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    'typescript/consistent-type-exports': 'error',

    // Types.
    'typescript/consistent-type-definitions': ['error', 'type'],
    'typescript/array-type': ['error', { default: 'array', readonly: 'array' }],
    'typescript/explicit-member-accessibility': ['error', { accessibility: 'no-public' }],
    'typescript/ban-ts-comment': 'error',
    'typescript/no-dynamic-delete': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-function-type': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/prefer-readonly': 'error',
    'typescript/restrict-plus-operands': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/no-deprecated': 'error',

    // Promises and errors.
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/prefer-promise-reject-errors': 'error',
    'typescript/return-await': 'error',
    'typescript/use-unknown-in-catch-callback-variable': 'error',
    'no-empty': 'error',

    // Language.
    curly: ['error', 'multi-line'],
    eqeqeq: 'error',
    'array-callback-return': 'error',
    'no-alert': 'error',
    'no-console': 'error',
    'no-else-return': 'error',
    'no-fallthrough': 'error',
    'no-implicit-coercion': 'error',
    'no-lonely-if': 'error',
    'no-param-reassign': 'error',
    'no-var': 'error',
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
    'no-restricted-properties': [
      'error',
      {
        object: 'Math',
        property: 'random',
        message: 'Take the id maker or the source of chance as an argument: then a test repeats exactly.',
      },
    ],
    'object-shorthand': 'error',
    'prefer-const': 'error',
    'prefer-template': 'error',
    'unicorn/prefer-at': 'error',
    'unicorn/prefer-date-now': 'error',
    'unicorn/prefer-includes': 'error',
    'unicorn/prefer-number-properties': 'error',
    'unicorn/prefer-string-replace-all': 'error',
    'unicorn/prefer-string-slice': 'error',
    'unicorn/no-abusive-eslint-disable': 'error',
    'unicorn/throw-new-error': 'error',

    // Windows.
    'react/no-danger': 'error',
    'react/no-unstable-nested-components': ['error', { allowAsProps: true }],
    'react/jsx-no-useless-fragment': 'error',
    'react/self-closing-comp': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
  },
  overrides: [
    ...folders,
    {
      // Where everything is put together, the real source of chance is handed in.
      files: ['main/index.ts', 'main/backend.ts', 'main/backend/**/*.ts', 'central/index.ts', 'scripts/**', 'bench/**'],
      rules: { 'no-restricted-properties': 'off' },
    },
    { files: ['*.config.ts', 'test/**/*.config.ts'], rules: { 'import/no-default-export': 'off' } },
    { files: ['scripts/**', 'bench/**', 'central/index.ts'], rules: { 'no-console': 'off' } },
    {
      // Plain JavaScript that must run before anything is installed: nothing is typed there.
      files: ['scripts/**/*.mjs'],
      rules: {
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
        'typescript/use-unknown-in-catch-callback-variable': 'off',
      },
    },
    {
      files: ['test/**/*.ts', 'test/**/*.tsx'],
      plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'react', 'jsx-a11y', 'vitest'],
      rules: {
        'vitest/no-disabled-tests': 'error',
        'vitest/no-focused-tests': 'error',
        'vitest/no-identical-title': 'error',
        'vitest/consistent-test-it': ['error', { fn: 'test' }],
        'vitest/no-restricted-vi-methods': [
          'error',
          {
            mock: 'No module mocks: take the clock, network or device as an argument and give the simulator.',
            doMock: 'No module mocks: take the clock, network or device as an argument and give the simulator.',
          },
        ],
        // Property tests, helpers that assert, and Playwright journeys are tests too.
        'vitest/expect-expect': 'off',
        'vitest/no-conditional-expect': 'off',
        'vitest/no-standalone-expect': 'off',
        'vitest/valid-title': 'off',
        'vitest/require-to-throw-message': 'off',
        // expect.any and expect.anything are of type any.
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-non-null-assertion': 'off',
        'no-restricted-properties': 'off',
      },
    },
  ],
});
