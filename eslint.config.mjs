import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';
import { CORE_ROOMS, FLOORS, MAY_KNOW } from './rooms.mjs';

const folderOf = (room) => (CORE_ROOMS.includes(room) ? `core/${room}` : room);
const floorName = (room, floor) => (floor === '.' ? room : `${room}/${floor}`);
/** A room with all its floors. */
const wholeRoom = (room) => (FLOORS[room] ?? ['.']).map((floor) => floorName(room, floor));
/** What is known where: of its own room a floor knows itself and what is below; of a room below, all of it. */
const KNOWN = Object.entries(MAY_KNOW).flatMap(([room, below]) =>
  wholeRoom(room).map((floor, at, floors) => [
    floor,
    [...floors.slice(0, at + 1), ...below.flatMap(wholeRoom)],
  ]),
);
/** The inner ones first: a file belongs to the first that fits. */
const ELEMENTS = Object.keys(MAY_KNOW).flatMap((room) => [
  ...(FLOORS[room] ?? [])
    .filter((floor) => floor !== '.')
    .map((floor) => ({
      type: floorName(room, floor),
      pattern: `${folderOf(room)}/${floor}`,
      partialMatch: false,
    })),
  { type: room, pattern: folderOf(room), partialMatch: false },
]);

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.mutants/**', 'coverage/**', 'test/fixtures/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.json'] } },
      'boundaries/elements': ELEMENTS,
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          message: 'The room "{{from.element.type}}" must not know the room "{{to.element.type}}".',
          policies: KNOWN.map(([from, allowed]) => ({
            from: { element: { type: from } },
            allow: { to: { element: { type: allowed } } },
          })),
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // The core has no clock, no randomness, no host and no DOM (docs/architecture.md).
    files: ['core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'Date',
        'window',
        'document',
        'process',
        'console',
        'setTimeout',
        'fetch',
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'zod', message: 'Use zod/mini: the core ships to Apps Script.' }] },
      ],
    },
  },
);
