import { formatIso, weekday } from '../../../../core/calendar/day';
import { draftPlan, planDay, planEdit } from '../../../../core/method/plan/plan';
import { PLAN_PHASES, PLAN_STEPS } from '../../../../core/method/plan/plan-steps';
import { lateByPhase, planProgress } from '../../../../core/method/plan/progress';
import { day } from '../../../support/ledger';
import { edited, opened, practice } from '../practice';

const start = day('2026-11-09');
const cedar = { Partners: [{ Partner: 'Cedar Exit', Stage: 'candidate' }, { Partner: 'Oak Law' }] };

describe('the steps of the 120 days', () => {
  it('stand in their phase, in the order of their days, each with words of its own', () => {
    PLAN_STEPS.forEach(({ phase, day: of }, at) => {
      expect(Math.floor((of - 1) / 30)).toBe(PLAN_PHASES.indexOf(phase));
      if (at > 0) expect(of).toBeGreaterThan(PLAN_STEPS[at - 1]!.day);
    });
    expect(new Set(PLAN_STEPS.map(({ step }) => step)).size).toBe(PLAN_STEPS.length);
    expect(new Set(PLAN_STEPS.map(({ id }) => id)).size).toBe(PLAN_STEPS.length);
  });

  it('speak of philosophy before compensation, and show the draft before anything is signed', () => {
    const at = (id: string) => PLAN_STEPS.find((each) => each.id === id)!.day;
    expect(at('philosophy')).toBeLessThan(at('compensation'));
    expect(at('compliance')).toBeLessThan(at('sign'));
  });

  it('are due on a weekday, and never before day 1', () => {
    for (let offset = 0; offset < 7; offset++)
      for (const { day: of } of PLAN_STEPS) {
        const due = planDay(start + offset, of);
        expect(weekday(due) < 5 || due === start + offset).toBe(true);
        expect(due).toBeGreaterThanOrEqual(start + offset);
        expect(due).toBeLessThanOrEqual(start + offset + of - 1);
      }
  });
});

describe('starting a plan', () => {
  it('writes the chosen steps with phase, owner, due day and whether the partner sees them, and the Start date', () => {
    const { input, reading, book } = practice(cedar);
    const draft = draftPlan(book, 0, start);
    expect(draft).toMatchObject({ setsStart: true, start, there: [] });
    const after = opened(edited(input, planEdit(input, reading, draft)));
    expect(after.ledger.partners[0]!.startDate).toBe(start);
    expect(after.ledger.actions).toHaveLength(PLAN_STEPS.length);
    expect(after.ledger.actions[0]).toMatchObject({
      partner: 0,
      step: PLAN_STEPS[0]!.step,
      owner: 'us',
      phase: 'identify',
      due: planDay(start, PLAN_STEPS[0]!.day),
      shared: false,
      done: null,
    });
    expect(after.ledger.actions.find(({ step }) => /core story/.test(step))?.shared).toBe(true);
    expect([...after.ledger.notes]).toEqual([...reading.ledger.notes]);
  });

  it('twice adds nothing the second time', () => {
    const { input, reading, book } = practice(cedar);
    const once = opened(edited(input, planEdit(input, reading, draftPlan(book, 0, start))));
    const again = draftPlan(once.book, 0, start + 30);
    expect(again).toMatchObject({ start, setsStart: false, steps: [] });
    expect(again.there).toHaveLength(PLAN_STEPS.length);
    expect(planEdit(once.input, once.reading, again).steps).toEqual([]);
  });

  it('again adds only what is missing, also when a step was worded anew', () => {
    const { input, reading, book } = practice(cedar);
    const draft = draftPlan(book, 0, start);
    const without = { ...draft, steps: draft.steps.map((each) => ({ ...each, chosen: each.id !== 'meal' })) };
    const once = edited(input, planEdit(input, reading, without));
    const actions = once.sheets.find(({ name }) => name === 'Actions')!;
    const worded = {
      ...once,
      sheets: once.sheets.map((sheet) =>
        sheet === actions
          ? {
              ...sheet,
              rows: sheet.rows.map((row, r) =>
                r === 3 ? row.map((cell, c) => (c === 1 ? 'Our own words' : cell)) : row,
              ),
            }
          : sheet,
      ),
    };
    expect(draftPlan(opened(worded).book, 0, start).steps.map(({ id }) => id)).toEqual(['meal']);
  });

  it('counts steps of another partner as another partner\u2019s', () => {
    const { input, reading, book } = practice(cedar);
    const once = opened(edited(input, planEdit(input, reading, draftPlan(book, 1, start))));
    expect(draftPlan(once.book, 0, start).steps).toHaveLength(PLAN_STEPS.length);
  });

  it('for a partner who has begun keeps the Start date and leaves out what is over unless it is chosen', () => {
    const { book, ledger } = practice({
      Partners: [{ Partner: 'Cedar Exit', 'Start date': '2026-09-01' }],
    });
    const draft = draftPlan(book, 0, start);
    expect([draft.start, draft.setsStart]).toEqual([day('2026-09-01'), false]);
    for (const step of draft.steps) expect(step.chosen).toBe(step.due >= ledger.today);
    expect(draft.steps.some(({ chosen }) => chosen)).toBe(true);
    expect(draft.steps.some(({ chosen }) => !chosen)).toBe(true);
  });

  it('makes a row in Partners for one who only occurs in other tables, and columns that are lacking', () => {
    const { input, reading, book } = practice({
      Referrals: [{ Partner: 'Elm Tax', Received: '2026-10-01' }],
      Partners: [{ Partner: 'Oak Law' }],
      Actions: [{ Step: 'Call', Partner: 'Oak Law' }],
    });
    const elm = reading.ledger.findPartner('Elm Tax');
    const after = opened(edited(input, planEdit(input, reading, draftPlan(book, elm, start))));
    expect(after.ledger.partners.find(({ name }) => name === 'Elm Tax')).toMatchObject({
      listed: true,
      startDate: start,
    });
    expect(after.ledger.actions).toHaveLength(1 + PLAN_STEPS.length);
    expect(after.ledger.columns.has('Actions.Shared')).toBe(true);
  });
});

describe('progress', () => {
  const tables = {
    Partners: [
      { Partner: 'Cedar Exit', 'Start date': '2026-08-20' },
      { Partner: 'Oak Law', 'Start date': '2025-01-01' },
      { Partner: 'Elm Tax' },
    ],
    Actions: [
      { Partner: 'Cedar Exit', Step: 'A', Phase: 'identify', Due: '2026-09-01', Done: '2026-09-03' },
      { Partner: 'Cedar Exit', Step: 'B', Phase: 'identify', Due: '2026-09-10', Owner: 'Tom' },
      { Partner: 'Cedar Exit', Step: 'C', Phase: 'launch', Due: '2026-10-31' },
      { Partner: 'Cedar Exit', Step: 'D', Phase: 'launch', Due: '2026-10-20', Done: '2026-11-05' },
      { Partner: 'Cedar Exit', Step: 'E', Due: '2026-10-01' },
      { Partner: 'Cedar Exit', Step: 'F', Phase: 'launch' },
      { Partner: 'Oak Law', Step: 'G', Due: '2026-06-01' },
      { Partner: '', Step: 'H', Due: '2026-06-02' },
    ],
  };

  it('is told by phase as at asOf: done, late with its owner, ahead', () => {
    const found = planProgress(practice(tables).book, 0)!;
    expect(found.today).toEqual({ day: 73, name: 'launch' });
    expect([found.steps, found.done, found.late]).toEqual([6, 1, 3]);
    expect(
      found.phases.map(({ phase, steps, done, late }) => [phase, steps, done, late.map((each) => each.step)]),
    ).toEqual([
      ['identify', 2, 1, ['B']],
      // E says no phase; its due day lies in days 31-60.
      ['agree', 1, 0, ['E']],
      // Ticked off after asOf, D was late then; due on the day, C is not.
      ['launch', 3, 0, ['D']],
      ['optimize', 0, 0, []],
    ]);
    expect(found.phases[2]!.ahead.map(({ step }) => step)).toEqual(['C', 'F']);
    expect(found.phases[0]!.late[0]).toMatchObject({ owner: 'Tom', daysLate: 51 });
    expect(found.phases.map(({ from }) => formatIso(from!))).toEqual([
      '2026-08-20',
      '2026-09-19',
      '2026-10-19',
      '2026-11-18',
    ]);
  });

  it('is null where no step belongs to the 120 days', () => {
    const { book } = practice(tables);
    expect(planProgress(book, 1)).toBeNull();
    expect(planProgress(book, 2)).toBeNull();
  });

  it('lists what is late over all partners by phase, those of no phase last', () => {
    expect(
      lateByPhase(practice(tables).book).map(({ phase, steps }) => [phase, steps.map(({ step }) => step)]),
    ).toEqual([
      ['identify', ['B']],
      ['agree', ['E']],
      ['launch', ['D']],
      ['run', ['G']],
      [null, ['H']],
    ]);
  });
});
