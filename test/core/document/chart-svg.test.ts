/** @jest-environment jsdom */
import { chartSvg } from '../../../core/document/chart-svg';
import { text, type DocumentCell, type TableBlock } from '../../../core/document/document';
import { wordsIn } from '../../../core/words';

const words = wordsIn('en-US', 'USD');
const money = (value: number): DocumentCell => ({ value, format: 'money' });

function table(rows: DocumentCell[][], more: Partial<TableBlock> = {}): TableBlock {
  return {
    kind: 'table',
    caption: '',
    columns: ['Partner', 'Revenue', 'Share'],
    rows,
    chart: { title: 'Revenue', kind: 'bar', series: [1] },
    ...more,
  };
}

function drawn(of: TableBlock, width?: number): SVGSVGElement {
  const holder = document.createElement('div');
  holder.innerHTML = chartSvg(of, words, width);
  return holder.querySelector('svg')!;
}

const numberOf = (element: Element, name: string): number => Number(element.getAttribute(name));

describe('the picture of a table', () => {
  it('has a bar for each value, as long as the value, and says it', () => {
    const bars = [
      ...drawn(
        table([
          [text('A'), money(4000)],
          [text('B'), money(1000)],
        ]),
      ).querySelectorAll('rect'),
    ];
    expect(bars).toHaveLength(2);
    expect(numberOf(bars[0]!, 'width') / numberOf(bars[1]!, 'width')).toBeCloseTo(4, 1);
    expect(drawn(table([[text('A'), money(4000)]])).textContent).toContain('$4K');
  });

  it('leaves out the total, what has no value, and names as markup', () => {
    const svg = drawn(
      table(
        [
          [text('<b>A</b>'), money(10)],
          [text('B'), { reason: 'None.' }],
          [text('All'), money(10)],
        ],
        { total: true },
      ),
    );
    expect(svg.querySelectorAll('rect')).toHaveLength(1);
    expect(svg.querySelector('b')).toBeNull();
    expect(svg.textContent).toContain('<b>A</b>');
  });

  it('draws losses to the other side of the line', () => {
    const [gain, loss] = drawn(
      table([
        [text('A'), money(50)],
        [text('B'), money(-50)],
      ]),
    ).querySelectorAll('rect');
    const zero = drawn(
      table([
        [text('A'), money(50)],
        [text('B'), money(-50)],
      ]),
    ).querySelector('line')!;
    expect(numberOf(gain!, 'x')).toBeCloseTo(numberOf(zero, 'x1'), 1);
    expect(numberOf(loss!, 'x') + numberOf(loss!, 'width')).toBeCloseTo(numberOf(zero, 'x1'), 1);
  });

  it('shows the twelve largest of many', () => {
    const rows = Array.from({ length: 30 }, (_, at) => [text(`P${at}`), money(at)]);
    const svg = drawn(table(rows));
    expect(svg.querySelectorAll('rect')).toHaveLength(12);
    expect(svg.textContent).toContain('P29');
    expect(svg.textContent).not.toContain('P17');
  });

  it('is nothing where there is nothing to draw', () => {
    const plain = { ...table([[text('A'), money(1)]]) };
    delete (plain as { chart?: unknown }).chart;
    expect(chartSvg(plain, words)).toBe('');
    expect(chartSvg(table([[text('A'), money(0)]]), words)).toBe('');
    expect(chartSvg(table([[text('A'), { reason: 'None.' }]]), words)).toBe('');
  });

  it.each([280, 640])('stays within its width of %p', (width) => {
    const months = ['Dec 2025', 'Jan 2026', 'Feb 2026'].map((name, at) => [
      text(name),
      money(at),
      money(-at),
    ]);
    const svg = drawn(table(months, { chart: { title: 'By month', kind: 'column', series: [1, 2] } }), width);
    for (const bar of svg.querySelectorAll('rect')) {
      expect(numberOf(bar, 'x')).toBeGreaterThanOrEqual(0);
      expect(numberOf(bar, 'x') + numberOf(bar, 'width')).toBeLessThanOrEqual(width);
      expect(numberOf(bar, 'height')).toBeGreaterThanOrEqual(0);
    }
    expect([...svg.querySelectorAll('text')].filter((each) => each.textContent === '2026')).toHaveLength(1);
  });

  it('has a name of its own only where it stands for the table', () => {
    const rows = [[text('A'), money(1)]];
    expect(drawn(table(rows)).getAttribute('aria-hidden')).toBe('true');
    const alone = drawn(
      table(rows, { chart: { title: 'Flow "1"', kind: 'bar', series: [1], instead: true } }),
    );
    expect([alone.getAttribute('role'), alone.getAttribute('aria-label')]).toEqual(['img', 'Flow "1"']);
  });
});
