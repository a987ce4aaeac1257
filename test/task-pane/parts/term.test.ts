/** @jest-environment jsdom */
import { open, pane, press, root, until } from '../driver';

afterEach(() => pane.unmount());

const word = (text: string) =>
  [...root.querySelectorAll<HTMLButtonElement>('button.pl-term-word')].find(
    (each) => each.textContent === text,
  )!;
const meaning = () => root.querySelector('.pl-meaning')?.textContent;

describe('a term in the pane', () => {
  it('opens its meaning when it is pressed, for screen readers, too, and closes by Esc', async () => {
    await open();
    await press('Partners', 'Search, filter and sort');
    const button = word('Got:gave');
    button.click();
    await until(() => meaning() !== undefined);
    expect(meaning()).toContain('37:18 is 37 received, 18 given');
    expect(root.querySelector('.pl-meaning')?.parentElement?.getAttribute('role')).toBe('status');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await until(() => meaning() === undefined);
  });

  it('closes when anything else is pressed, or itself', async () => {
    await open();
    await press('Partners', 'Search, filter and sort');
    word('ROI').click();
    await until(() => meaning()?.includes('1x breaks even') === true);
    word('Got:gave').click();
    await until(() => meaning()?.startsWith('Got:gave') === true);
    expect(root.querySelectorAll('.pl-meaning')).toHaveLength(1);
    word('Got:gave').click();
    await until(() => meaning() === undefined);
  });

  it('is a word of the review: in its paragraphs, over its tables, and on its tiles', async () => {
    await open();
    await press('Review', 'Write to workbook');
    const document = root.querySelector('.pl-document')!;
    const words = [...document.querySelectorAll('.pl-term-word')].map((each) => each.textContent);
    for (const each of ['Introductions', 'Conversion', 'ROI', '95% interval']) expect(words).toContain(each);
    // Said once, in the list at the end: where it is first used it is pressed.
    expect(document.textContent?.split('of the introductions that were decided, the share')).toHaveLength(2);
  });
});
