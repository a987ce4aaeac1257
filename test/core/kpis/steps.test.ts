import { openBook } from '../../../core/kpis';
import { dueSteps, isDone, isLate } from '../../../core/kpis/steps';
import { NONE, type Action } from '../../../core/ledger/ledger';
import { day, ledgerOf } from '../../support/ledger';

const action = (step: string, due: string | null, more: Partial<Action> = {}): Action => ({
  partner: 0,
  step,
  owner: null,
  due: due === null ? null : day(due),
  done: null,
  phase: null,
  shared: null,
  sheet: 0,
  row: 2,
  ...more,
});

const actions = [
  action('today', '2026-10-31'),
  action('tomorrow', '2026-11-01'),
  action('long ago', '2026-09-01', { owner: 'Ann', phase: 'agree' }),
  action('undated', null),
  action('done', '2026-09-02', { done: true }),
  action('done on the day', '2026-09-03', { done: day('2026-10-31') }),
  action('done later', '2026-09-04', { done: day('2026-11-01') }),
  action('not done', '2026-09-05', { done: false }),
  action('of nobody', '2026-09-06', { partner: NONE }),
  action('of another', '2026-09-07', { partner: 1 }),
];
const ledger = {
  ...ledgerOf({ partners: [{ name: 'Harbor Tax' }, { name: 'Linden Law' }] }),
  actions,
};
const book = openBook(ledger);
const steps = (...args: Parameters<typeof dueSteps>) => dueSteps(...args).map(({ step }) => step);

test('steps of a partner are due up to the day itself, the oldest first', () => {
  expect(steps(book, 0)).toEqual(['long ago', 'done later', 'not done', 'today']);
  expect(steps(book, 0, 1)).toEqual(['long ago', 'done later', 'not done', 'today', 'tomorrow']);
  expect(steps(book, 'portfolio')).toEqual([
    'long ago',
    'done later',
    'not done',
    'of nobody',
    'of another',
    'today',
  ]);
});

test('a step names its partner, and says how late it is', () => {
  const [first, , , nobody, another, today] = dueSteps(book, 'portfolio');
  expect(first).toEqual({
    partner: 0,
    name: 'Harbor Tax',
    step: 'long ago',
    owner: 'Ann',
    phase: 'agree',
    due: day('2026-09-01'),
    daysLate: 60,
  });
  expect([nobody?.name, another?.name, today?.daysLate]).toEqual(['', 'Linden Law', 0]);
});

test('late is what should have been done before today', () => {
  const late = actions.filter((each) => isLate(ledger, each)).map(({ step }) => step);
  expect(late).toEqual(['long ago', 'done later', 'not done', 'of nobody', 'of another']);
  expect(isDone(actions[5]!, day('2026-10-30'))).toBe(false);
});
