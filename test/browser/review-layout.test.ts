import type { Page } from 'playwright-core';
import { month } from '../../core/calendar/month';
import type { Section } from '../../core/document/document';
import { documentHtml } from '../../core/document/html';
import { readWorkbook } from '../../core/ledger/reading/read';
import { briefReview, buildReview, reviewPlan } from '../../core/review';
import { planWorkbook } from '../../template/build/plan-workbook';
import { samplePractice } from '../../template/sample/sample';
import { servedPreview } from '../support/pages/served-preview';
import { convertedByLibreOffice, hasLibreOffice } from '../support/pages/libre-office';
import { describeWith } from '../support/needs';
import { openEverything, reach, showPaneOnly, STOPS } from '../support/pages/pane-walk';
import { hasPoppler, wordsOf, type PdfPage } from '../support/pages/pdf';

/** The review of the sample's ten partners as it is read: no word broken, no heading alone, nothing cut. */

jest.setTimeout(180_000);

const { sheets, today } = samplePractice();
const review = buildReview(readWorkbook({ sheets, today }).ledger, month(2026, 10));
const TITLES = new Set(titlesOf(review.sections));

function titlesOf(sections: readonly Section[]): string[] {
  return sections.flatMap((each) => [each.title, ...titlesOf(each.sections)]);
}

const preview = servedPreview();

/** Points from the lower edge in which the foot of a page stands. */
const FOOT = 40;

/** The text of the lowest line among words, without what stands at the foot of the page. */
function lastLine({ height, words }: PdfPage, from: number, to: number): string {
  const inside = words.filter(({ left, bottom }) => bottom < height - FOOT && left >= from && left < to);
  const lowest = Math.max(...inside.map(({ bottom }) => bottom));
  return inside
    .filter(({ bottom }) => lowest - bottom < 3)
    .sort((a, b) => a.left - b.left)
    .map(({ text }) => text)
    .join(' ');
}

/** Words that stand on two lines, and texts that leave their place. */
function faults(page: Page, root: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.querySelector(selector)!, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const place = node.parentElement!;
      if (place.closest('.hidden, .pl-hidden, svg, style, select, [aria-hidden]') !== null) continue;
      if (place.getClientRects().length === 0) continue;
      for (const match of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
        const tops = new Set(rects.map(({ top }) => Math.round(top)));
        if (tops.size > 1) found.push(`broken: ${match[0]} in ${(node.textContent ?? '').slice(0, 60)}`);
        const box = (place.closest('.side, td, th, li, p, dd, section') ?? place).getBoundingClientRect();
        const limit = Math.max(box.right, place.closest('.side')?.getBoundingClientRect().right ?? 0);
        if (rects.some(({ right }) => right > Math.min(limit, document.documentElement.clientWidth) + 1))
          found.push(`cut: ${match[0]} in ${(node.textContent ?? '').slice(0, 60)}`);
      }
    }
    return found;
  }, root);
}

const PAPER = { Letter: (215.9 - 28) / 25.4, A4: (210 - 28) / 25.4 } as const;

describe.each(['Letter', 'A4'] as const)('the review of ten partners on %s', (format) => {
  it('breaks no word and cuts no text', async () => {
    const page = await preview.browser.newPage();
    await page.setContent(documentHtml(review));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: Math.floor(PAPER[format] * 96), height: 900 });
    expect(await faults(page, 'body')).toEqual([]);
    await page.close();
  });
});

const withPdf = describeWith(
  hasPoppler(),
  'pdftotext is not installed: the pages of the review are not looked at.',
);
const withSheetPdf = describeWith(
  hasPoppler() && hasLibreOffice(),
  'LibreOffice or pdftotext is not installed: the printed sheet of the review is not looked at.',
);

withPdf.each(['Letter', 'A4'] as const)('the printed review of ten partners on %s', (format) => {
  it('has six pages at most, none of which ends with a heading', async () => {
    const page = await preview.browser.newPage();
    await page.setContent(documentHtml(review));
    const pages = wordsOf(await page.pdf({ format }));
    await page.close();
    expect(pages.length).toBeLessThanOrEqual(6);
    for (const each of pages) {
      expect(each.words.length).toBeGreaterThan(60);
      for (const [from, to] of [
        [0, each.width / 2],
        [each.width / 2, each.width],
      ] as const)
        expect(TITLES).not.toContain(lastLine(each, from, to));
      expect(each.words.map(({ text }) => text).join(' ')).toContain(review.whose!.replace(/ \u00b7 .*/, ''));
    }
    const first = pages[0]!.words.map(({ text }) => text).join(' ');
    expect(first).toContain('What stands out');
    expect(first).not.toContain('Partners one by one');
  });

  it('is one page in the edition of one page', async () => {
    const page = await preview.browser.newPage();
    await page.setContent(documentHtml(briefReview(review)));
    expect(wordsOf(await page.pdf({ format }))).toHaveLength(1);
    await page.close();
  });
});

withSheetPdf('the sheet of the review as LibreOffice prints it', () => {
  let pages: PdfPage[];
  beforeAll(async () => {
    pages = wordsOf(await convertedByLibreOffice(await planWorkbook(reviewPlan(review), review.asOf), 'pdf'));
  });

  it('is printed at a size that one reads, and its first page holds all that must be read', () => {
    expect(reviewPlan(review).print?.scale).toBeGreaterThanOrEqual(75);
    const first = pages[0]!.words.map(({ text }) => text).join(' ');
    for (const { title } of review.sections.filter(({ part }) => part === 'first'))
      expect(first).toContain(title);
    expect(first).toContain('more points with the partners');
  });

  it('repeats one title and is one page wide', () => {
    for (const { words } of pages) {
      const text = words.map((word) => word.text).join(' ');
      expect(text.split(review.title)).toHaveLength(3); // at the top and at the foot
    }
  });

  it('ends no page with a heading', () => {
    for (const each of pages) {
      // The names beside the bars of a picture are no headings: they do not begin at the edge.
      const edge = Math.min(...each.words.map(({ left }) => left)) + 5;
      const lowest = Math.max(
        ...each.words.map(({ left, bottom }) => (left < edge && bottom < each.height - FOOT ? bottom : 0)),
      );
      const words = each.words.filter(({ bottom }) => bottom < lowest + 3);
      expect(TITLES).not.toContain(lastLine({ ...each, words }, 0, each.width));
    }
  });

  it('keeps each partner on one page, whole by name', () => {
    const text = pages.map(({ words }) => words.map((word) => word.text).join(' '));
    for (const { title } of review.sections.flatMap((each) => each.sections).filter(({ partner }) => partner))
      expect(text.some((page) => page.includes(title))).toBe(true);
  });

  it('cuts no heading of a table', () => {
    const said = new Set(pages.flatMap(({ words }) => words.map((word) => word.text)));
    const heads = reviewPlan(review).rows.flatMap((row) =>
      row.flatMap((cell) => (cell?.style === 'columnHeader' ? String(cell.value).split(' ') : [])),
    );
    expect(heads.filter((word) => word !== '' && !said.has(word))).toEqual([]);
  });

  it('names every bar of its picture', () => {
    const drawn = pages
      .map(({ words }) => words.map((word) => word.text).join(' '))
      .find((text) => text.includes('Revenue by partner, 12 months'))!;
    const names = review.sections.find(({ part }) => part === undefined)!.sections.map(({ title }) => title);
    // In the table, and beside its bar.
    for (const name of names) expect(drawn.split(name).length).toBeGreaterThanOrEqual(3);
  });
});

describe.each([300, 350])('the review in a pane of %d pixels', (width) => {
  it('breaks no word and cuts no text, folded and opened', async () => {
    const page = await preview.open();
    await showPaneOnly(page, width);
    await page.locator('.pl-place').first().waitFor();
    await reach(
      page,
      STOPS.find(({ name }) => name === 'review')!,
    );
    const height = () =>
      page.evaluate(() => document.querySelector('.pl-document')!.getBoundingClientRect().height);
    expect(await faults(page, '.pl-document')).toEqual([]);
    expect(await height()).toBeLessThan(5000);
    await openEverything(page);
    expect(await faults(page, '.pl-document')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });
});
