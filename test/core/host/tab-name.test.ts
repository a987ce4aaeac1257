import { tabName } from '../../../core/host/tab-name';

const FAMILY = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';

describe('the name of a new tab', () => {
  test.each([
    ['Review', [], 'Review'],
    ['Review', ['review'], 'Review (2)'],
    ['Review', ['Review', 'Review (2)'], 'Review (3)'],
    ['A/B: [all]', [], 'A B all'],
    ['Smith/Jones CPA', [], 'Smith Jones CPA'],
    ["'Quoted'", [], 'Quoted'],
    ["O'Brien & Sons", [], "O'Brien & Sons"],
    ['***', [], 'Sheet'],
    ['a\u0000b\nc', [], 'a b c'],
    ['Oak\ufffe Law\uffff', [], 'Oak Law'],
    ['What? Inc', [], 'What Inc'],
    ['x'.repeat(40), ['x'.repeat(31)], `${'x'.repeat(27)} (2)`],
    // An apostrophe or a blank that only the cutting brings to the end.
    [`For Harbor Tax and Audit Groups' Clients`, [], 'For Harbor Tax and Audit Groups'],
    [`${'x'.repeat(30)} yz`, [], 'x'.repeat(30)],
    ['History', [], 'History (2)'],
    ['history', ['History (2)'], 'history (3)'],
    // Not half of an emoji, and none of what joins it to the next.
    [`${'x'.repeat(30)}\u{1f600}`, [], 'x'.repeat(30)],
    [`${'x'.repeat(27)}${FAMILY}`, [], `${'x'.repeat(27)}\u{1f468}`],
    [`half \ud83d`, [], 'half'],
  ])('%j beside %j is %j', (wanted, taken, expected) => {
    expect(tabName(wanted, taken)).toBe(expected);
    expect(expected.length).toBeLessThanOrEqual(31);
  });
});
