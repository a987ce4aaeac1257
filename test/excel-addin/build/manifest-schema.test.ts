import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { manifestFor } from '../../../excel-addin/build/manifest';
import { describeWith } from '../../support/needs';

const root = path.join(__dirname, '../../..');
const development = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const schema = path.join(root, 'test/fixtures/manifest-schema/OfficeAppManifestV1_1.xsd');

const withXmllint = describeWith(
  spawnSync('xmllint', ['--version']).error === undefined,
  'xmllint (libxml2-utils) is not on this machine: the manifest is NOT checked against the schemas.',
);

/** What xmllint says of a manifest; it ends in "validates" when nothing is wrong. */
function validation(manifest: string): string {
  const { stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, '-'], {
    input: manifest,
    encoding: 'utf8',
  });
  return stderr.trim();
}

withXmllint('the published schemas', () => {
  test.each([
    ['development', development],
    ['deployed', manifestFor(development, 'https://addins.example.com')],
  ])('accept the %s manifest', (_name, manifest) => {
    expect(validation(manifest)).toMatch(/validates$/);
  });

  test.each([
    ['an id that is no GUID', development.replace(/<Id>.*<\/Id>/, '<Id>ledger</Id>')],
    ['an element out of place', development.replace('<Hosts>', '<Ribbon/><Hosts>')],
    ['an empty namespace', development.replace('<Script>', '<Namespace resid=""/><Script>')],
  ])('refuse %s', (_name, manifest) => {
    expect(manifest).not.toBe(development);
    expect(validation(manifest)).toMatch(/fails to validate$/);
  });
});
