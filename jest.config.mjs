// One runner, six projects: `unit` is fast and pure; `long` is as pure, and takes its time; `built` looks at the built files; `engine` runs formulas in the real
// spreadsheet engine of the preview; `fuzz` tries made inputs; `browser` drives what was built in a headless Chromium.
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    },
    module: { type: 'commonjs' },
  },
];

const shared = {
  modulePathIgnorePatterns: ['<rootDir>/.mutants/'],
  transform: { '^.+\\.(ts|tsx|mjs|js)$': swc },
  // Packages that ship only ES modules.
  transformIgnorePatterns: [
    '/node_modules/(?!(.*/)?(hucre|hyparquet|hyparquet-writer|arquero|preact|open|lodash-es|nanoid|rbush|quickselect|collapse-white-space|n-gram|trigram-utils|franc-min|unicode-regex|regexp-util|cjk-regex|kdbush|opentype.js|ot-json1)/)',
  ],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/support/empty.ts' },
};

// What tries every call of a disk or of Excel in turn, or computes all once more in another way: half of the time of all that is pure.
const LONG = ['cli/damaged', 'cli/faults', 'excel-addin/writing/faults', 'files/peers', 'oracle'].map(
  (path) => `<rootDir>/test/${path}`,
);

export default {
  // No test waits that long by itself: a busy machine shall not look like a fault.
  testTimeout: 30_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/engine/',
        '<rootDir>/test/browser/',
        '<rootDir>/test/built/',
        '<rootDir>/test/fuzz/',
        ...LONG,
      ],
    },
    {
      ...shared,
      displayName: 'long',
      testMatch: LONG.flatMap((path) => [`${path}.test.ts`, `${path}/**/*.test.ts`]),
    },
    { ...shared, displayName: 'built', testMatch: ['<rootDir>/test/built/**/*.test.ts'] },
    { ...shared, displayName: 'engine', testMatch: ['<rootDir>/test/engine/**/*.test.ts'] },
    { ...shared, displayName: 'fuzz', testMatch: ['<rootDir>/test/fuzz/**/*.test.ts'] },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
  ],
};
