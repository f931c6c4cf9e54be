import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

// The rooms of server/src in the order in which text flows; a room may import only rooms before it.
const rooms = ['core/read', 'core/decisions', 'core/recognise', 'core/relate', 'core/model', 'core/check', 'ide', 'export', 'lsp'];

/** Forbids imports against the arrow read -> recognise -> relate -> model -> check -> ide -> export -> lsp. */
const arrow = rooms.map((room, i) => ({
  files: [`server/src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        ...rooms.slice(i + 1).map((later) => ({ group: [`**/${later.replace('core/', '')}/**`], message: `${room} comes before ${later}` })),
        ...(room.startsWith('core') || room === 'ide' || room === 'export' ? [{ group: ['node:*', 'vscode*', '**/workspace/**', '**/cli/**'], message: `${room} is pure: no Node, no protocol` }] : []),
      ],
    }],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.host/', '.vscode-test/', 'test/editor/output/'] },
  ...tseslint.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['client/**/*.ts', 'server/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/switch-exhaustiveness-check': 'error' },
  },
  {
    files: ['server/src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['process', 'Buffer', 'setTimeout', 'setInterval', 'console', 'window', 'document', 'require', '__dirname', 'performance', 'crypto', 'fetch'].map((name) => ({ name, message: 'core is pure' }))],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: 'no clock in core' }, { object: 'Math', property: 'random', message: 'no randomness in core' }],
    },
  },
  ...arrow,
  {
    files: ['client/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: '/server/(?!src/lsp/protocol\\.ts$)', message: 'the client knows only the protocol' }] }],
    },
  },
);
