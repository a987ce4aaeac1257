import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/**
 * The rooms, each with the rooms it may know. A room knows only what is below it; nothing reaches from one
 * surface into another. Inside core: functions and review -> kpis -> ledger -> workbook -> calendar.
 */
const workbook = ['calendar', 'workbook'];
const ledger = [...workbook, 'ledger'];
const kpis = [...ledger, 'kpis'];
const edits = [...ledger, 'host'];
const document = [...kpis, 'words', 'host'];
const method = [...document, 'document', 'edits', 'compliance'];
const core = [
  ...method,
  'method',
  'log',
  'review',
  'today',
  'functions',
  'firm',
  'versions',
  'formulas',
  'import',
  'meetings',
  'statements',
  'writing',
];
const MAY_KNOW = {
  calendar: [],
  workbook: ['calendar'],
  ledger: workbook,
  kpis: ledger,
  words: ['calendar'],
  edits,
  document,
  compliance: [...document, 'document'],
  method,
  firm: [...edits, 'edits'],
  writing: [...edits, 'edits'],
  versions: [...edits, 'edits'],
  log: [...edits, 'edits'],
  review: [...method, 'method'],
  today: [...method, 'method', 'review', 'log'],
  functions: [...kpis, 'host'],
  host: [...ledger],
  formulas: ['functions', ...kpis],
  import: [...edits, 'edits'],
  meetings: [...edits, 'edits', 'log'],
  statements: [...edits, 'edits', 'log'],
  // Reading a calendar or a time sheet: fetched only when one is dropped.
  calendars: [...workbook, 'meetings'],
  files: core,
  template: core,
  // Reading a dropped file: fetched only when a screen asks for it.
  'task-pane': [...core, 'files', 'calendars'],
  'excel-addin': [...core, 'task-pane'],
  'gas-addin': [...core, 'task-pane', 'template'],
  preview: [...core, 'task-pane', 'files', 'template'],
  cli: [...core, 'files', 'template', 'calendars'],
};
const CORE_ROOMS = [
  'calendar',
  'workbook',
  'ledger',
  'kpis',
  'words',
  'document',
  'edits',
  'writing',
  'compliance',
  'method',
  'log',
  'review',
  'today',
  'functions',
  'host',
  'firm',
  'versions',
  'formulas',
  'import',
  'meetings',
  'statements',
];

/**
 * Rooms with rooms of their own, from the lowest floor up; `.` is what stands in the room itself. Each floor knows those below it.
 */
const FLOORS = {
  workbook: ['.', 'values', 'outcome', 'notes', 'blocks', 'settings', 'mapping', 'finding', 'columns'],
  ledger: ['.', 'index', 'reading'],
  method: ['.', 'plan', 'choosing', 'deals', 'texts'],
  review: ['facts', 'sections', '.'],
  'task-pane': ['places', 'parts', 'screens', 'shell', '.'],
};
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
  { ignores: ['**/dist/**', '**/node_modules/**', 'coverage/**', 'test/fixtures/**'] },
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
