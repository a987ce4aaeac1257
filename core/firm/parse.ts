import type * as z from 'zod/mini';
import { closest } from '../ledger/spelling';
import { defaultSettings } from '../workbook/settings/settings-draft';
import { firmSchema, type FirmFile } from './schema';

/** A firm's file, checked (docs/firm.md). `locked` names paths that the file sets; none twice, none below another. */
export type Firm = Omit<FirmFile, 'locked' | '$schema'> & { readonly locked: readonly string[] };

export type ParsedFirm = { readonly firm: Firm } | { readonly problems: readonly string[] };

/** Parts of the file that cannot be locked: they name the file itself. */
const NEVER_LOCKED = ['$schema', 'version', 'locked'];

/**
 * Checks a firm's file, given as what its JSON holds. Gives the firm, or one sentence for each problem, all at once,
 * each beginning with the path of what is wrong: `thresholds.exitDays: It is not a number.`
 */
export function parseFirm(file: unknown): ParsedFirm {
  const json = inPresentWords(file);
  const result = firmSchema.safeParse(json);
  if (!result.success) return { problems: allProblems(json, result.error.issues) };
  const { locked = [], ...firm } = result.data;
  delete firm.$schema;
  const problems = [...contradictions(firm), ...lockProblems(locked, pathsOf(result.data))];
  return problems.length > 0 ? { problems } : { firm: { ...firm, locked: widest(locked, result.data) } };
}

/** A sentence for each issue, and what is wrong among the parts that have none. */
function allProblems(json: unknown, issues: readonly z.core.$ZodIssue[]): string[] {
  const problems = issues.flatMap((issue) => sentences(issue, json));
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return problems;
  const sound: Partial<FirmFile> = Object.fromEntries(
    Object.entries(json).filter(([key]) => issues.every(({ path }) => path[0] !== key)),
  );
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key].join('.')) : [],
  );
  const set = pathsOf(json).filter((path) => !unknown.includes(path));
  return [...problems, ...contradictions(sound), ...lockProblems(sound.locked ?? [], set)];
}

/** A file with the former spelling `optimiseRoi` as it is written now; anything else as it is. */
function inPresentWords(file: unknown): unknown {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return file;
  const { thresholds, locked } = file as { readonly thresholds?: unknown; readonly locked?: unknown };
  const renamed = (text: unknown): unknown =>
    typeof text === 'string' ? text.replace(/^(thresholds\.)?optimiseRoi$/, '$1optimizeRoi') : text;
  return {
    ...file,
    ...(typeof thresholds === 'object' && thresholds !== null && !Array.isArray(thresholds)
      ? {
          thresholds: Object.fromEntries(
            Object.entries(thresholds).map(([name, value]) => [renamed(name), value]),
          ),
        }
      : {}),
    ...(Array.isArray(locked) ? { locked: locked.map(renamed) } : {}),
  };
}

/** The same from the text of the file. */
export function parseFirmText(text: string): ParsedFirm {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { problems: [`It is no JSON: ${error instanceof Error ? error.message : String(error)}.`] };
  }
  return parseFirm(json);
}

/** Paths in the file, at any depth, that hold a value: `thresholds`, `thresholds.exitDays`, `texts.core story`. */
function pathsOf(file: object): string[] {
  return Object.entries(file).flatMap(([key, value]: [string, unknown]) => {
    if (value === undefined || NEVER_LOCKED.includes(key)) return [];
    const below = value !== null && typeof value === 'object' && !Array.isArray(value) ? pathsOf(value) : [];
    return [key, ...below.map((path) => `${key}.${path}`)];
  });
}

function sentences(issue: z.core.$ZodIssue, json: unknown): string[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return noSuchSettings(path, issue.keys);
  const value = issue.path.reduce<unknown>(
    (inner, key) => (inner as Readonly<Record<PropertyKey, unknown>> | undefined)?.[key],
    json,
  );
  const missing = path.length > 0 && value === undefined && issue.code !== 'custom';
  return [`${path.length > 0 ? `${path.join('.')}: ` : ''}${missing ? 'It is missing.' : issue.message}`];
}

/** A sentence for each key that an object has too many: with the keys that are close to it, or once with all that there are. */
function noSuchSettings(path: readonly string[], keys: readonly string[]): string[] {
  const known = knownKeys(path);
  const lowerCase = known.map((each) => each.toLowerCase());
  let isListed = known.length === 0;
  return keys.map((key) => {
    const near = closest(key.toLowerCase(), lowerCase, 3).map((at) => known[at]);
    const hint =
      near.length > 0
        ? ` Close ones: ${near.join(', ')}.`
        : isListed
          ? ''
          : ` There are: ${known.join(', ')}.`;
    if (near.length === 0) isListed = true;
    return `${[...path, key].join('.')}: There is no such setting.${hint}`;
  });
}

/** The keys that the object at a path of the schema may have. */
function knownKeys(path: readonly string[]): string[] {
  let schema: unknown = firmSchema;
  for (const key of path) {
    const inner = unwrapped(schema);
    schema = inner.element ?? inner.shape?.[key];
  }
  return Object.keys(unwrapped(schema).shape ?? {}).filter((key) => key !== '$schema');
}

interface SchemaDefinition {
  readonly innerType?: unknown;
  readonly element?: unknown;
  readonly shape?: Readonly<Record<string, unknown>>;
}

function unwrapped(schema: unknown): SchemaDefinition {
  const definition = (schema as { readonly _zod: { readonly def: SchemaDefinition } })._zod.def;
  return definition.innerType === undefined ? definition : unwrapped(definition.innerType);
}

/** Values that are each possible but not together. */
function contradictions(firm: Partial<FirmFile>): string[] {
  const problems: string[] = [];
  const usual = defaultSettings().thresholds;
  const {
    doubleDownRoi = usual.doubleDownRoi,
    optimizeRoi = usual.optimizeRoi,
    tooEarlyDays = usual.tooEarlyDays,
    maturingDays = usual.maturingDays,
  } = firm.thresholds ?? {};
  if (doubleDownRoi <= optimizeRoi)
    problems.push(`thresholds: doubleDownRoi (${doubleDownRoi}) must be above optimizeRoi (${optimizeRoi}).`);
  if (maturingDays < tooEarlyDays)
    problems.push(
      `thresholds: maturingDays (${maturingDays}) must not be below tooEarlyDays (${tooEarlyDays}).`,
    );
  const { off = {}, limits = {}, own = [] } = firm.compliance ?? {};
  for (const id of Object.keys(limits))
    if (id in off) problems.push(`compliance.limits.${id}: The rule is switched off; remove one of the two.`);
  own.forEach((rule, i) => {
    if (own.findIndex((each) => each.id === rule.id) < i)
      problems.push(`compliance.own.${i}.id: There is another rule "${rule.id}".`);
  });
  const { categories = [] } = firm;
  categories.forEach((category, i) => {
    if (categories.findIndex((each) => each.toLowerCase() === category.toLowerCase()) < i)
      problems.push(`categories.${i}: "${category}" is listed twice.`);
  });
  return problems;
}

function lockProblems(locked: readonly string[], paths: readonly string[]): string[] {
  return locked.flatMap((path, i) => {
    if (path === '*' || paths.includes(path)) return [];
    return NEVER_LOCKED.includes(path)
      ? [`locked.${i}: "${path}" cannot be locked.`]
      : [
          `locked.${i}: "${path}" is not set in this file, so it cannot be locked. It sets: ${paths.join(', ')}.`,
        ];
  });
}

function widest(locked: readonly string[], file: FirmFile): string[] {
  if (locked.includes('*')) return ['*'];
  return pathsOf(file).filter(
    (path) => locked.includes(path) && !locked.some((each) => path.startsWith(`${each}.`)),
  );
}
