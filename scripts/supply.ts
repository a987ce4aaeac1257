import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What is looked at of a package.json. */
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

/** What is looked at of package-lock.json: the packages by the folder that they are put into. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

/** Licences that ask for no more than their notice. */
const LICENCES = [
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'ISC',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
];

/** Packages under another licence or without a stated one, and why they are here all the same. */
const OTHER_LICENCES: Readonly<Record<string, string>> = {
  '@microsoft/office-js':
    "Microsoft's own terms; tests only, in no built file: pages load Office.js from Microsoft",
  '@univerjs/telemetry': 'Apache-2.0 by its file LICENSE',
  argparse: 'Python-2.0, permissive; documentation only',
  'axe-core': 'MPL-2.0; tests only, unchanged',
  'big-integer': 'Unlicense, public domain; comes with exceljs; tests and benchmarks only',
  buffers: 'none stated; comes with exceljs; tests and benchmarks only, in no built file',
  'caniuse-lite': 'CC-BY-4.0 data; build only',
  chainsaw: 'MIT/X11, which is MIT; comes with exceljs; tests and benchmarks only',
  fuzzy: 'MIT by its file LICENSE-MIT; a tool of clasp',
  pako: 'MIT and Zlib; comes with exceljs; tests and benchmarks only',
  'spdx-exceptions': 'CC-BY-3.0 data; build only',
};

/** Packages that run something when they are installed: each fetches or checks its own built file. */
const INSTALL_SCRIPTS: readonly string[] = [
  '@parcel/watcher',
  '@swc/core',
  'esbuild',
  'protobufjs',
  'unrs-resolver',
];

const REGISTRY = 'https://registry.npmjs.org/';

/** What is wrong with the packages, a sentence each; [] when nothing is. */
export function supplyProblems(manifests: readonly Manifest[], { packages }: Lock): string[] {
  const locked = Object.entries(packages).flatMap(([folder, entry]) => {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(folder)?.[1];
    return name === undefined || entry.link === true ? [] : [{ name, ...entry }];
  });
  return [
    ...new Set([
      ...manifests.flatMap(looseVersions),
      ...locked.flatMap(packageProblems),
      ...needless(locked),
    ]),
  ];
}

function looseVersions({ dependencies, devDependencies, overrides }: Manifest): string[] {
  return Object.entries({ ...dependencies, ...devDependencies, ...overrides })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} "${version}" is no exact version.`);
}

function packageProblems({
  name,
  version,
  resolved,
  integrity,
  license,
  hasInstallScript,
}: LockedPackage & { name: string }) {
  const problems: string[] = [];
  if (resolved !== undefined && !resolved.startsWith(REGISTRY))
    problems.push(`${name} ${version} comes from ${resolved}, not from the registry.`);
  if (integrity === undefined || !integrity.startsWith('sha512-'))
    problems.push(`${name} ${version} has no checksum (sha512) in package-lock.json.`);
  if (!isAllowed(license ?? '') && !(name in OTHER_LICENCES))
    problems.push(
      `${name} ${version} is under "${license ?? 'no stated licence'}": look at it, and list it with the reason.`,
    );
  if (hasInstallScript === true && !INSTALL_SCRIPTS.includes(name))
    problems.push(`${name} ${version} runs a script when it is installed: look at it before it is listed.`);
  return problems;
}

/** One of several licences is enough; of several together each counts. */
function isAllowed(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => LICENCES.includes(licence)));
}

/** Exceptions that nothing needs any more. */
function needless(locked: ReadonlyArray<LockedPackage & { name: string }>): string[] {
  const needed = (name: string, why: (entry: LockedPackage) => boolean) =>
    locked.some((each) => each.name === name && why(each));
  return [
    ...Object.keys(OTHER_LICENCES).filter(
      (name) => !needed(name, ({ license }) => !isAllowed(license ?? '')),
    ),
    ...INSTALL_SCRIPTS.filter((name) => !needed(name, ({ hasInstallScript }) => hasInstallScript === true)),
  ].map((name) => `${name} is listed as an exception, and is none any more.`);
}

/** Reads the manifests and the lock file of the project. */
export function readSupply(root: string): { readonly manifests: Manifest[]; readonly lock: Lock } {
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  return {
    manifests: ['package.json', 'preview/package.json'].map((file) => json(file) as Manifest),
    lock: json('package-lock.json') as Lock,
  };
}

if (process.argv[1]?.endsWith('supply.ts')) {
  const { manifests, lock } = readSupply(path.resolve(process.argv[1], '../..'));
  const problems = supplyProblems(manifests, lock);
  console.log(
    problems.length > 0
      ? problems.join('\n')
      : `${Object.keys(lock.packages).length} packages: exact versions, checksums, licences and install scripts as listed.`,
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
}
