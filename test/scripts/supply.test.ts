import path from 'node:path';
import { readSupply, supplyProblems, type Lock } from '../../scripts/supply';

const { manifests, lock } = readSupply(path.join(__dirname, '../..'));

it('the packages of the project are as listed', () => {
  expect(supplyProblems(manifests, lock)).toEqual([]);
});

const fine = { version: '1.0.0', license: 'MIT', integrity: 'sha512-x' };
const withPackage = (entry: object): Lock => ({
  packages: { ...lock.packages, 'node_modules/new-one': { ...fine, ...entry } },
});

test.each([
  ['another licence', { license: 'GPL-3.0' }, /new-one 1\.0\.0 is under "GPL-3\.0"/],
  ['licences together', { license: 'MIT AND GPL-3.0' }, /is under "MIT AND GPL-3\.0"/],
  ['a script', { hasInstallScript: true }, /runs a script when it is installed/],
  ['no checksum', { integrity: undefined }, /has no checksum/],
  ['another source', { resolved: 'git+ssh://git@example.com/x.git' }, /not from the registry/],
])('%s of a package is told', (_, entry, sentence) => {
  expect(supplyProblems(manifests, withPackage(entry))).toEqual([expect.stringMatching(sentence)]);
});

it('one of several licences is enough', () => {
  expect(supplyProblems(manifests, withPackage({ license: '(MIT OR GPL-3.0)' }))).toEqual([]);
});

it('a version that may move is told, and an exception that nothing needs', () => {
  expect(supplyProblems([{ dependencies: { zod: '^4.0.0' } }], lock)).toEqual([
    'zod "^4.0.0" is no exact version.',
  ]);
  expect(supplyProblems([], { packages: {} })).toContain(
    'esbuild is listed as an exception, and is none any more.',
  );
});
