import {
  isClientOrProspect,
  isOutcomeByHeader,
  isOutcomeByValues,
  outcomeAside,
  outcomeRank,
  saidBy,
  saysWonDays,
} from '../../../../core/workbook/mapping/outcome-columns';
import { headed } from './headed';

const NO_OWN = new Map<string, never>();

/** What the last column is beside the status. */
const aside = (text: string) => {
  const at = headed(text);
  return outcomeAside(at, at.headers.length - 1);
};

it.each([
  ['Loss reason / Price / none of it', 'Reason lost'],
  ['Why not? / Price', 'Reason lost'],
  ['Loss reason', null],
  // Boxes.
  ['Signed? / yes / no', 'Won flag'],
  ['Signed? / x', 'Won flag'],
  ['Client? / yes / maybe / no', 'Won flag'],
  ['Client? / y / n / p', 'Won flag'],
  ['Client? / maybe / pending', null],
  ['Client? / yes / Ann Low', null],
  ['Signed? / yes / 2026-01-05', 'Won flag'],
  ['Signed? / no / 2026-01-05', null],
  ['Signed? / 2026-01-05 / 2026-01-06', null],
  ['Lost? / yes / no', 'Lost flag'],
  ['Lost? / yes / later', null],
  ['Closed? / yes / no', 'Closed flag'],
  ['Married? / yes / no', null],
  // May ask whether there is a client, where nothing else says it.
  ['New client / yes / no', 'Won flag'],
  ['Status | New client / Won | yes / Lost | no', null],
  ['Signed? | New client / yes | yes / no | no', null],
  ['Signed? | New client / by Ann | yes / by Bo | no', 'Won flag'],
  ['Closed? | New client / | yes / | no', null],
  ['How it went | New client / Won | yes / Lost | no', null],
  ['How it went | New client / well | yes / badly | no', 'Won flag'],
  ['Business / yes / no', null],
  ['Business? / yes / no', 'Won flag'],
  ['Led to business / yes / no', 'Won flag'],
  ['Status | New client / | yes / | no', null],
  ['Direction | New client / Received | yes / Given | no', 'Won flag'],
  ['Won amount | Lost amount / | 5 / | much', null],
  ['Clients signed / 3 / 2', null],
  // Amounts beside each other.
  ['Won amount | Lost amount / | 5', 'Lost amount'],
  ['Fee | Lost amount / | 5', null],
  ['Won amount | Lost amount / 5 |', null],
  ['Won amount | Lost amount / | much', null],
  ['Lost amount | Won amount / 5 | 7', null],
  // Days on which it was lost.
  ['Date lost / 2026-01-05 / 46027', 'Lost date'],
  ['Date lost / 2026-01-05 / never', null],
  ['Date lost / March / 2026-03-05', 'Lost date'],
  ['Birthday / 2026-01-05', null],
  // Counts.
  ['Number of referrals / 3 / 2', 'Number of referrals'],
  ['Number of referrals / 3 / several', null],
  ['Number / 3 / 2 / 4', 'Number of referrals'],
  ['Client | Number / Ann | 3 / Bo | 2 / Cy | 4', null],
  ['Number / 1 / 2 / 3', null],
  ['Price | Quantity / 5 | 3 / 6 | 2', null],
])('%s: %s', (text, is) => {
  expect(aside(text)).toBe(is);
});

it.each([
  ['X / Won / Lost', true],
  ['X / Won / Won / Zebra', true],
  ['X / Won / Zebra', false],
  ['Notes / Won / Won / Zebra', false],
  ['Company / Won / Lost', true],
  ['X / Won / Won / a text that is longer than any stage', false],
  ['X / W / L', true],
  ['X / W / L / Z', false],
  ['X / Signed / Declined', false],
  ['X / Signed / Declined / In progress', true],
  ['X / Signed / Declined / In progress / Zebra', true],
  ['X / Signed / Declined / Tiger / Zebra', false],
  ['X / Signed / In progress / Meeting', false],
  ['X / Declined / In progress / Meeting', false],
  ['X / Signed / Declined / yes', false],
  ['X / Signed / Declined / 1', false],
  ['X / 1 / 2', false],
  ['X', false],
])('%s says what became of the rows by its values: %s', (text, is) => {
  expect(isOutcomeByValues(headed(text), 0)).toBe(is);
});

it.each([
  ['Who / Client / Prospect', true],
  ['Who / Active client / Lead / Client A', true],
  ['Who / Client', false],
  ['Who / Prospect', false],
  ['Who / Client / Prospect / Vendor', false],
  ['Who / Client of ours / Prospect', false],
])('%s says who is a client: %s', (text, is) => {
  expect(isClientOrProspect(headed(text), 0)).toBe(is);
});

it.each([
  ['Became client / 2026-01-05', true],
  ['Became client / 2026-01-05 / no', true],
  ['Became client / 2026-01-05 / yes', false],
  ['Became client / 2026-01-05 / soon', false],
  ['Became client / no', false],
  ['Birthday / 2026-01-05', false],
])('%s has the day on which each became a client: %s', (text, is) => {
  expect(saysWonDays(headed(text), 0)).toBe(is);
});

it.each([
  ['Committee decision / Signed / Zebra', true],
  ['Committee decision / Signed / Tiger / Zebra', false],
  ['Committee decision / Active / Open', false],
  ['Committee decision / Declined / Open', false],
  ['Committee decision / Signed / yes', false],
  ['Committee decision | Signed? / Signed | yes / Zebra | no', false],
  ['Committee table / Signed / Declined', false],
])('%s is the outcome by the end of its header: %s', (text, is) => {
  expect(isOutcomeByHeader(headed(text), 0)).toBe(is);
});

const said = (text: string, own: ReadonlyMap<string, 'won' | 'lost' | 'open'> = NO_OWN) =>
  saidBy(headed(text), 0, own);

it('what a column says is said by its different words, blanks and marks for nothing aside', () => {
  expect(said('Status / Won / Lost / Open')).toEqual({
    won: true,
    activeOnly: false,
    lost: true,
    open: true,
    proof: true,
    flag: false,
    uniform: false,
    known: 1,
  });
  expect(said('Status / Signed / Zebra')).toMatchObject({ won: true, lost: false, proof: false, known: 0.5 });
  expect(said('Status / Active / n/a')).toMatchObject({ won: true, activeOnly: true, uniform: true });
  expect(said('Status / Active / Signed')).toMatchObject({ activeOnly: false, uniform: false });
  expect(said('Status | X / Won | 1 / | 2')).toMatchObject({ uniform: false });
  expect(said('Status / Won / Status / Won')).toMatchObject({ uniform: false, known: 1 });
  expect(said('Status / yes / no')).toMatchObject({ flag: true });
  expect(said('Status / yes / Won')).toMatchObject({ flag: false });
  expect(said('Status | X / | 1')).toMatchObject({ flag: false, known: 0, uniform: false, won: false });
  expect(said('Status / Zebra', new Map([['zebra', 'won']]))).toMatchObject({ proof: true, won: true });
});

it('the column that says both won and lost comes first, words before boxes, what is open throughout last', () => {
  const rank = (text: string) => {
    const at = headed(text);
    return outcomeRank(saidBy(at, 0, NO_OWN), at.headers[0] ?? '');
  };
  const ranks = [
    ['Status / Won / Lost'],
    ['Lifecycle stage / Won / Lost', 'Result / yes / no'],
    ['Status / Won / Open', 'Status / Signed / Zebra'],
    ['Status / Lost / Open'],
    ['Contact type / Won / Open'],
    ['Signed? / yes / no', 'Result / yes / x'],
    ['Status / Active / Open', 'Status / Active / Zebra'],
    ['Status / Won', 'Status / Lost'],
    ['Status / Open', 'Status / Open / Zebra'],
    ['Signed? / no', 'Result / no'],
    ['Lifecycle stage / Won'],
    ['Status / Zebra / Tiger'],
  ].map((texts) => texts.map(rank));
  for (const alike of ranks) expect(new Set(alike).size).toBe(1);
  const each = ranks.map(([first = 0]) => first);
  for (const [i, one] of each.slice(1).entries()) expect(each[i]).toBeGreaterThan(one);
});
