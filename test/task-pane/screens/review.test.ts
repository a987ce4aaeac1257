/** @jest-environment jsdom */
import { choose, host, open, pane, press, root, until } from '../driver';

/** jsdom has neither way to the clipboard. */
const clipboard = document as { execCommand?: (command: string) => boolean };

afterEach(() => {
  pane.unmount();
  delete clipboard.execCommand;
});

const openReview = async () => {
  await open();
  await press('Review', 'Write to workbook');
};

describe('the review in the pane', () => {
  it('shows the whole review of the last complete month, to its footer', async () => {
    await openReview();
    expect(root.querySelector('select')?.value).toBe('2026-10');
    const titles = [...root.querySelectorAll('.pl-document h4')].map((each) => each.textContent);
    expect(titles).toEqual([
      'At a glance',
      'Decisions',
      'What stands out',
      'Partners one by one',
      'Appendix',
    ]);
    const folded = [...root.querySelectorAll('.pl-document .pl-details > summary')];
    expect(folded[folded.length - 1]?.textContent).toBe('What the words mean');
    expect(root.querySelector('.pl-document h3')?.textContent).toBe('Partnership review, October 2026');
    expect(root.querySelector('.pl-document footer')?.textContent).toContain('A dated record');
  });

  it('shows no table wider than the pane: wide rows are entries that name their values', async () => {
    await openReview();
    const columns = [...root.querySelectorAll('.pl-document table')].map(
      (table) => table.querySelectorAll('thead th').length,
    );
    expect(columns.length).toBeGreaterThan(2);
    expect(Math.max(...columns)).toBeLessThanOrEqual(4);
    const scorecard = [...root.querySelectorAll('.pl-entries')].find((each) =>
      [...each.querySelectorAll('dt')].some((head) => head.textContent === 'By month'),
    );
    const entry = [...(scorecard?.children ?? [])].find((each) => each.textContent?.startsWith('Harbor Tax'));
    const said = [...(entry?.querySelectorAll('dl > div') ?? [])].map((each) => [
      each.querySelector('dt')?.textContent,
      each.querySelector('dd')?.textContent,
    ]);
    expect(said.map(([name]) => name)).toEqual(
      expect.arrayContaining(['Decision', 'By month', 'Introductions', 'Revenue']),
    );
    expect(said.every(([, figure]) => figure !== '')).toBe(true);
  });

  it('shows what is in the workbook as text', async () => {
    await open((each) => {
      each.sheets = each.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => row.map((cell) => (cell === 'Harbor Tax' ? '<img src=x>' : cell))),
      }));
    });
    await press('Review', 'Write to workbook');
    expect(root.querySelector('.pl-document img')).toBeNull();
    expect(root.querySelector('.pl-document')?.textContent).toContain('<img src=x>');
  });

  it('writes the chosen month into a sheet and says where', async () => {
    await openReview();
    choose(root.querySelector('select')!, '2026-07');
    await until(() => root.textContent?.includes('Partnership review, July 2026') === true);
    await press('Write to workbook', 'is on the sheet');
    expect(host.plans.map((plan) => plan.mark)).toEqual(['review:2026-07']);
    expect(root.textContent).toContain(
      'The July 2026 review is on the sheet \u201cReview 2026-07 (2)\u201d.',
    );
  });

  it('brings how it ended into sight, written or refused, and leaves the focus', async () => {
    const seen: Array<string | null> = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      if (this.getAttribute('role') === 'status') seen.push(this.textContent);
    };
    await openReview();
    host.error = new Error('The workbook is protected');
    await press('Write to workbook', 'The workbook is protected.');
    await until(() => seen.length > 0);
    host.error = null;
    await press('Write to workbook', 'is on the sheet');
    await until(() => seen.length > 1);
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
    expect(seen).toEqual([
      expect.stringContaining('The workbook is protected.'),
      expect.stringContaining('is on the sheet'),
    ]);
    expect(document.activeElement?.closest('[role="status"]')).toBeNull();
  });

  it('says in a sentence that a review was not written, and lets it be tried again', async () => {
    await openReview();
    host.error = new Error('The workbook is protected');
    await press('Write to workbook', 'The workbook is protected.');
    expect(host.plans).toHaveLength(0);
    host.error = null;
    await press('Write to workbook', 'is on the sheet');
    expect(host.plans).toHaveLength(1);
  });

  it('copies the review with its looks and as text, where a frame lets only the older way', async () => {
    await openReview();
    const taken = new Map<string, string>();
    clipboard.execCommand = () => {
      const event = Object.assign(new Event('copy'), {
        clipboardData: { setData: (kind: string, data: string) => taken.set(kind, data) },
      });
      return document.dispatchEvent(event) || true;
    };
    await press('Copy', 'paste it into an e-mail');
    expect([...taken.keys()]).toEqual(['text/plain', 'text/html']);
    expect(taken.get('text/html')).toMatch(/^<div style="[^"]+"><h2 style=/);
    expect(taken.get('text/plain')).toMatch(/^Partnership review, October 2026\n=+\n/);
  });

  it('says in a sentence that a host forbids copying', async () => {
    await openReview();
    clipboard.execCommand = () => false;
    await press('Copy', 'This host does not let the pane copy');
  });
});
