import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE } from '../../core/functions';
import { FIGURES } from '../../core/kpis';
import {
  DEFINITIONS_FILE,
  figureTable,
  fillMarkers,
  functionReference,
  functionTable,
  REFERENCE_FILE,
} from '../../scripts/function-reference';

const root = path.resolve(__dirname, '../..');

test('the reference of the functions is up to date (else: npm run functions)', () => {
  expect(readFileSync(path.join(root, REFERENCE_FILE), 'utf8')).toBe(functionReference(CATALOGUE));
});

test('so is the table in the README, where there is one', () => {
  const file = path.join(root, 'README.md');
  const readme = existsSync(file) ? readFileSync(file, 'utf8') : '';
  expect(fillMarkers(readme, 'functions', functionTable(CATALOGUE))).toBe(readme);
});

test('so is the table of the definitions, which has a row for every figure', () => {
  const text = readFileSync(path.join(root, DEFINITIONS_FILE), 'utf8');
  expect(fillMarkers(text, 'figures', figureTable())).toBe(text);
  for (const { key } of FIGURES) expect(text).toMatch(new RegExp(`^\\| ${key} +\\|`, 'm'));
});

test('the reference names every function with each of its parameters', () => {
  const text = functionReference(CATALOGUE);
  for (const { name, parameters } of CATALOGUE) {
    const section = text.split(`\n## ${name}\n`)[1]!.split('\n## ')[0]!;
    for (const parameter of parameters) expect(section).toContain(`- \`${parameter.name}\`: `);
  }
});

const START = '<!-- functions:start -->';
const END = '<!-- functions:end -->';

test.each([
  [`a\n${START}\nold\n${END}\nb`, `a\n${START}\n\nnew\n\n${END}\nb`],
  [`a\n${START}${END}`, `a\n${START}\n\nnew\n\n${END}`],
  ['no markers', 'no markers'],
  [`${END} the wrong way round ${START}`, `${END} the wrong way round ${START}`],
])('only what stands between the markers of %j changes', (before, after) => {
  expect(fillMarkers(before, 'functions', 'new')).toBe(after);
  expect(fillMarkers(after, 'functions', 'new')).toBe(after);
});

test('the table has a row for every function', () => {
  const lines = functionTable(CATALOGUE).split('\n');
  expect(lines).toHaveLength(CATALOGUE.length + 2);
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
});
