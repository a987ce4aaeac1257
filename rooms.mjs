/**
 * The rooms, each with the rooms it may know. A room knows only what is below it; nothing reaches from one
 * surface into another. Inside core: functions and review -> compliance -> kpis -> ledger -> workbook -> calendar.
 */
const workbook = ['calendar', 'workbook'];
const ledger = [...workbook, 'ledger'];
const kpis = [...ledger, 'kpis'];
const edits = [...ledger, 'host'];
const document = [...kpis, 'words', 'glossary', 'host'];
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
  'rollup',
];
export const MAY_KNOW = {
  calendar: [],
  workbook: ['calendar'],
  ledger: workbook,
  kpis: ledger,
  words: ['calendar'],
  glossary: workbook,
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
  functions: [...document, 'document', 'compliance'],
  rollup: [...document, 'document', 'compliance', 'edits', 'firm', 'versions'],
  host: [...ledger],
  formulas: ['functions', ...kpis],
  import: [...edits, 'edits', 'log'],
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
export const CORE_ROOMS = [
  'calendar',
  'workbook',
  'ledger',
  'kpis',
  'words',
  'glossary',
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
  'rollup',
];

/**
 * Rooms with rooms of their own, from the lowest floor up; `.` is what stands in the room itself. Each floor knows those below it.
 */
export const FLOORS = {
  workbook: [
    '.',
    'values',
    'formats',
    'outcome',
    'notes',
    'blocks',
    'settings',
    'mapping',
    'finding',
    'columns',
  ],
  ledger: ['.', 'index', 'reading'],
  method: ['.', 'plan', 'choosing', 'deals', 'texts'],
  review: ['facts', 'sections', '.'],
  rollup: ['practice', 'league', 'tables', '.'],
  'task-pane': ['places', 'parts', 'screens', 'shell', '.'],
};
