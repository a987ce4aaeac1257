import { attribute, elementsNamed } from './xml';

/** The parts of a workbook file as texts; names are compared without case, and with either slash. */
export interface PartTexts {
  readonly name: string;
  has(path: string): boolean;
  /** The text of a part, without its byte order mark; throws when there is none. */
  text(path: string): string;
}

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `table`, `styles` ... */
  readonly kind: string;
  /** Path of the part it leads to; the raw target when it leads outside. */
  readonly target: string;
}

/** How a part is found, whatever the program that wrote the file did to its name. */
export function partKey(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\//, '').toLowerCase();
}

/** Relationships of a part (`''`: of the whole file). */
export function relationships(parts: PartTexts, path: string): Relationship[] {
  const rels = relationshipsPath(path);
  if (!parts.has(rels)) return [];
  return elementsNamed(parts.text(rels), 'Relationship').map((each) => {
    const target = attribute(each, 'Target') ?? '';
    return {
      id: attribute(each, 'Id') ?? '',
      kind: (attribute(each, 'Type') ?? '').replace(/^.*\//, ''),
      target: attribute(each, 'TargetMode') === 'External' ? target : resolve(path, target),
    };
  });
}

/** The part of a kind that a part leads to; null without one. */
export function related(parts: PartTexts, path: string, kind: string): string | null {
  return relationships(parts, path).find((each) => each.kind === kind)?.target ?? null;
}

export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** A target is an address: a blank in the name of a part may be written as %20. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The path of a target as seen from a part. */
export function resolve(from: string, target: string): string {
  const path = decoded(target).replace(/\\/g, '/');
  if (path.startsWith('/')) return path.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.') folders.push(step);
  }
  return folders.join('/');
}
