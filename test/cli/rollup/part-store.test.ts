import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Problems } from '../../../cli/io';
import { keepOnly, PartStore } from '../../../cli/rollup/part-store';
import type { Part } from '../../../core/rollup';

let folder = '';
beforeEach(() => (folder = fs.mkdtempSync(path.join(tmpdir(), 'part-store-'))));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const part = { made: 'for a test' } as unknown as Part;
const kept = () => path.join(folder, 'kept');

describe('what a run keeps of its workbooks', () => {
  it('is found under its key by the next run, and by no other', () => {
    const store = new PartStore(kept());
    expect(store.isEmpty()).toBe(true);
    expect(store.keep('abc', part)).toBe(true);
    expect(new PartStore(kept()).find('abc')).toEqual(part);
    expect(new PartStore(kept()).find('abd')).toBeNull();
    expect(new PartStore(kept()).isEmpty()).toBe(false);
  });

  it.each([
    ['half of a file', '{"key":"abc","part":{"ma'],
    ['a file of another key', '{"key":"abd","part":{}}'],
    ['no file at all', null],
  ])('is read again where there is %s', (_, content) => {
    const store = new PartStore(kept());
    if (content !== null) fs.writeFileSync(path.join(kept(), 'abc.json'), content);
    expect(store.find('abc')).toBeNull();
  });

  it('is given up without a trace where it cannot be written', () => {
    const store = new PartStore(kept());
    fs.mkdirSync(path.join(kept(), 'abc.json'));
    expect(store.keep('abc', part)).toBe(false);
    expect(fs.readdirSync(kept())).toEqual(['abc.json']);
  });

  it('goes when no workbook of this run is kept under it; files of others stay', () => {
    const store = new PartStore(kept());
    for (const key of ['abc', 'abd']) store.keep(key, part);
    for (const name of ['abc.json.4.tmp', 'notes.txt']) fs.writeFileSync(path.join(kept(), name), '');
    keepOnly(new Set(['abc']), kept());
    expect(fs.readdirSync(kept()).sort()).toEqual(['abc.json', 'notes.txt']);
  });

  it('stays where its folder can no longer be listed', () => {
    expect(() => keepOnly(new Set(), path.join(kept(), 'gone'))).not.toThrow();
  });

  it('asks for another folder where that one is a file', () => {
    fs.writeFileSync(kept(), '');
    expect(() => new PartStore(kept())).toThrow(Problems);
    expect(() => new PartStore(kept())).toThrow(
      /"[^"]*kept".*: choose another with --parts, or keep nothing/,
    );
  });

  it('is nothing where nothing is to be kept', () => {
    const store = new PartStore(null);
    expect([store.isEmpty(), store.keep('abc', part), store.find('abc')]).toEqual([true, false, null]);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
