import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOM = path.join(__dirname, '../../task-pane');
/** Every style sheet of the pane, without its comments. */
const sheets = new Map(
  readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => [file, readFileSync(path.join(ROOM, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')]),
);
const css = sheets.get('shell/pane.css')!;

/** Custom properties of the n-th rule for the root of the pane: light first, then dark. */
function tokens(position: number): Record<string, string> {
  const rule =
    [...css.matchAll(/(?:^|\n)(?:\[data-pl-theme='dark'\] )?\.partner-ledger \{([^}]*)\}/g)][position]?.[1] ??
    '';
  return Object.fromEntries(
    [...rule.matchAll(/--pl-([a-z-]+): (#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]),
  );
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('the style of the pane', () => {
  it.each([...sheets.keys()])('%s touches nothing outside the pane', (file) => {
    const selectors = [...sheets.get(file)!.matchAll(/(^|[{}])\s*([^{}@]+)\{/g)].flatMap((match) =>
      match[2]!.split(','),
    );
    expect(selectors.length).toBeGreaterThan(0);
    for (const selector of selectors)
      expect(selector.trim()).toMatch(/^(\[data-pl-theme='dark'\] )?\.partner-ledger\b/);
  });

  describe.each([
    ['light', 0],
    ['dark', 1],
  ])('in %s', (_, position) => {
    const colours = tokens(position);

    it.each([
      ['text', 'back', 4.5],
      ['text', 'raised', 4.5],
      ['quiet', 'back', 4.5],
      ['quiet', 'raised', 4.5],
      ['accent', 'back', 4.5],
      ['on-accent', 'accent', 4.5],
      ['good', 'good-back', 4.5],
      ['warning', 'warning-back', 4.5],
      ['bad', 'bad-back', 4.5],
      ['control', 'back', 3],
    ])('%s on %s has a contrast of at least %p', (front, back, least) => {
      expect(contrast(colours[front]!, colours[back]!)).toBeGreaterThanOrEqual(least);
    });
  });
});
