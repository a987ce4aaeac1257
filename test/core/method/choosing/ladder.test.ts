import { ladder, stageEdit } from '../../../../core/method/choosing/ladder';
import { formatIso } from '../../../../core/calendar/day';
import { day } from '../../../support/ledger';
import { edited, opened, practice, words } from '../practice';

const given = (count: number, Partner = 'Ferris') =>
  Array.from({ length: count }, (_, i) => ({
    Partner,
    Received: `2026-0${i + 1}-10`,
    Direction: 'given',
    Client: `Client ${i}`,
  }));
const provider = (more: Record<string, string | number> = {}) => ({
  Partner: 'Ferris',
  Stage: 'expert service provider',
  'Rating by clients': 4.5,
  ...more,
});
const first = (tables: Parameters<typeof practice>[0]) => ladder(practice(tables).book, words)[0]!;

describe('who is ready for the discovery conversation', () => {
  it.each([
    [3, 4.5, []],
    [2, 4.5, ['2 of 3 introductions given']],
    [3, 4.4, ['rated 4.4 by clients, 4.5 asked for']],
    [0, 5, ['0 of 3 introductions given']],
  ])('%d given, rated %d: lacks %j', (count, rating, lacks) => {
    const row = first({
      Partners: [provider({ 'Rating by clients': rating })],
      Referrals: [...given(count), { Partner: 'Oak', Received: '2026-01-01', Direction: 'given' }],
    });
    expect(row).toMatchObject({ ready: lacks.length === 0, lacks, rung: 'expert service provider' });
  });

  it('is a question of Settings', () => {
    const Settings = [
      { Name: 'Discovery introductions', Value: 1 },
      { Name: 'Discovery rating', Value: 4 },
    ];
    const Partners = [provider({ 'Rating by clients': 4 })];
    expect(first({ Partners, Referrals: given(1), Settings }).ready).toBe(true);
    expect(first({ Partners, Referrals: given(1) }).ready).toBe(false);
  });

  it('is nobody without a rating, and nobody who is past it', () => {
    expect(
      first({ Partners: [{ Partner: 'Ferris', Stage: 'provider' }], Referrals: given(4) }),
    ).toMatchObject({
      ready: false,
      lacks: ['no rating by clients yet'],
    });
    expect(first({ Partners: [provider({ Stage: 'discovery' })], Referrals: given(4) })).toMatchObject({
      ready: false,
      rung: 'discovery',
      lacks: [],
    });
    expect(first({ Partners: [provider({ Stage: 'active' })], Referrals: given(4) }).rung).toBe(
      'collaborator',
    );
  });

  it('leaves candidates, leavers and partners without a stage off the ladder', () => {
    const Partners = ['candidate', 'exiting', 'exited', ''].map((Stage, i) => ({ Partner: `P${i}`, Stage }));
    expect(ladder(practice({ Partners }).book, words)).toEqual([]);
  });
});

describe('dated transitions', () => {
  const since = provider({ Stage: 'discovery', 'Stage since': '2026-10-01' });

  it('a move keeps the day of the stage before, and the new one', () => {
    const { input, reading, book } = practice({ Partners: [since], Referrals: given(3) });
    const moved = opened(edited(input, stageEdit(input, reading, book, 0, 'agree', day('2026-10-20'))));
    expect(moved.ledger.partners[0]).toMatchObject({ stage: 'agree', stageSince: day('2026-10-20') });
    const dated = (of: typeof moved) =>
      ladder(of.book, words)[0]!.transitions.map(({ stage, on }) => [stage, formatIso(on)]);
    expect(dated(moved)).toEqual([
      ['discovery', '2026-10-01'],
      ['agree', '2026-10-20'],
    ]);
    const again = opened(
      edited(moved.input, stageEdit(moved.input, moved.reading, moved.book, 0, 'launch', day('2026-10-30'))),
    );
    expect(dated(again)).toEqual([...dated(moved), ['launch', '2026-10-30']]);
  });

  it('who goes back to provider after the conversation stays one by choice, and nobody pushes', () => {
    const { input, reading, book } = practice({ Partners: [since], Referrals: given(5) });
    const back = stageEdit(input, reading, book, 0, 'expert service provider', day('2026-10-15'));
    expect(ladder(opened(edited(input, back)).book, words)[0]).toMatchObject({
      rung: 'expert service provider',
      stays: true,
      ready: false,
      lacks: [],
    });
  });

  it('steps that only keep a stage are done and shared with nobody', () => {
    const { input, reading, book } = practice({ Partners: [since] });
    const after = opened(edited(input, stageEdit(input, reading, book, 0, 'agree', day('2026-10-20'))));
    for (const action of after.ledger.actions) expect(action).toMatchObject({ shared: false, due: null });
    expect(after.ledger.actions).toHaveLength(2);
  });
});
