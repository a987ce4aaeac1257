import { circlesOf, importsOf } from '../../scripts/circles';

const circles = (files: Record<string, string>) => circlesOf(importsOf(new Map(Object.entries(files))));

describe('circles of imports', () => {
  it('are none where each file knows only what is below it', () => {
    const files = {
      'a/top.ts': "import { middle } from './middle'; import { bottom } from '../b';",
      'a/middle.ts': "export { bottom as middle } from '../b/index';",
      'b/index.ts': 'export const bottom = 1;',
    };
    expect(importsOf(new Map(Object.entries(files))).get('a/top.ts')).toEqual(['a/middle.ts', 'b/index.ts']);
    expect(circles(files)).toEqual([]);
  });

  it.each([
    ['a value', "import { b } from './b';"],
    ['a type', "import type { B } from './b';"],
    ['what is passed on', "export * from './b';"],
    ['what is loaded when it is needed', "export const load = () => import('./b');"],
    ['a type that is named in place', "export let b: import('./b').B;"],
    ['the effect of loading it', "import './b';"],
  ])('are found through %s', (_what, text) => {
    expect(
      circles({ 'a.ts': text, 'b.tsx': "import { c } from './c';", 'c.ts': "import { a } from './a';" }),
    ).toEqual([['a.ts', 'b.tsx', 'c.ts', 'a.ts']]);
  });

  it('are named once each, wherever one comes from', () => {
    const found = circles({
      'start.ts': "import './one'; import './two';",
      'one.ts': "import './two';",
      'two.ts': "import './one'; import './self';",
      'self.ts': "import './self';",
    });
    expect(found).toEqual([
      ['one.ts', 'two.ts', 'one.ts'],
      ['self.ts', 'self.ts'],
    ]);
  });

  it('take no package, style sheet or missing file for a part of the project', () => {
    expect(circles({ 'a.ts': "import 'a'; import './a.css'; import './gone';" })).toEqual([]);
  });
});
