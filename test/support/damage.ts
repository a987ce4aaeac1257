import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Random } from '../../template/sample/random';

/** A file with one thing wrong in it, and what that is. */
interface Damaged {
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** Damages a workbook in one way: its bytes, one of its parts, or the XML of a part. */
export function damage(bytes: Uint8Array, random: Random): Damaged {
  const way = pick(random, [ofBytes, ofParts, ofXml, ofXml, ofXml]);
  return way(bytes, random);
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

function below(random: Random, end: number): number {
  return Math.floor(random() * Math.max(1, end));
}

function ofBytes(bytes: Uint8Array, random: Random): Damaged {
  const copy = bytes.slice();
  const at = below(random, bytes.length);
  switch (below(random, 4)) {
    case 0:
      return { what: `cut off at ${at}`, bytes: copy.slice(0, at) };
    case 1:
      copy.fill(0, at, at + 64);
      return { what: `zeros at ${at}`, bytes: copy };
    case 2:
      copy.fill(copy[below(random, bytes.length)] ?? 0, at, at + 4);
      return { what: `other bytes at ${at}`, bytes: copy };
    default:
      copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
      return { what: `a bit at ${at}`, bytes: copy };
  }
}

function ofParts(bytes: Uint8Array, random: Random): Damaged {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const [name, other] = [pick(random, names), pick(random, names)];
  switch (below(random, 4)) {
    case 0:
      delete parts[name];
      return zipped(`without ${name}`, parts);
    case 1:
      parts[name] = new Uint8Array(0);
      return zipped(`${name} empty`, parts);
    case 2:
      parts[name] = Uint8Array.from({ length: 200 }, () => below(random, 256));
      return zipped(`${name} is noise`, parts);
    default:
      parts[name] = parts[other] ?? new Uint8Array(0);
      return zipped(`${name} is ${other}`, parts);
  }
}

/** Values that an attribute should not have. */
const VALUES = [
  '',
  '-1',
  '0',
  '99999999999',
  '1e400',
  'A0',
  'XFE1048577',
  'nowhere.xml',
  '../../x',
  '&#x110000;',
  '&none;',
];

function ofXml(bytes: Uint8Array, random: Random): Damaged {
  const parts = unzipSync(bytes);
  const name = pick(
    random,
    Object.keys(parts).filter((each) => /\.(xml|rels)$/.test(each)),
  );
  const xml = strFromU8(parts[name] ?? new Uint8Array(0));
  const replace = (start: number, end: number, text: string) => xml.slice(0, start) + text + xml.slice(end);
  const changed = (what: string, text: string) => {
    parts[name] = strToU8(text);
    return zipped(`${name}: ${what}`, parts);
  };
  const tags = [...xml.matchAll(/<[^?!][^>]*>/g)];
  const values = [...xml.matchAll(/\s[\w:]+="([^"]*)"/g)];
  const tag = pick(random, tags);
  const value = pick(random, values);
  switch (below(random, 7)) {
    case 0:
      return changed(`cut off at ${tag.index}`, xml.slice(0, tag.index));
    case 1:
      return changed(`without ${tag[0]}`, replace(tag.index, tag.index + tag[0].length, ''));
    case 2: {
      const element = /^<([\w:]+)/.exec(tag[0])?.[1];
      const end = element && !tag[0].endsWith('/>') ? xml.indexOf(`</${element}>`, tag.index) : -1;
      const to = end < 0 ? tag.index + tag[0].length : end + (element?.length ?? 0) + 3;
      return changed(`without the element of ${tag[0]}`, replace(tag.index, to, ''));
    }
    case 3:
      return changed(`without${value[0]}`, replace(value.index, value.index + value[0].length, ''));
    case 4: {
      const text = pick(random, ['\u0000', '\uFFFE', '&bogus;', '&#x110000;', '&#0;', ']]>', '<']);
      const at = tag.index + tag[0].length;
      return changed(`${JSON.stringify(text)} after ${tag[0]}`, replace(at, at, text));
    }
    default: {
      const start = value.index + value[0].indexOf('"') + 1;
      const other = pick(random, VALUES);
      return changed(
        `${value[0]} becomes "${other}"`,
        replace(start, start + (value[1] ?? '').length, other),
      );
    }
  }
}

function zipped(what: string, parts: Record<string, Uint8Array>): Damaged {
  return { what, bytes: zipSync(parts, { level: 1, mtime: '1980-01-02T00:00:00' }) };
}
