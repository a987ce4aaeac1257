import { dayFromCivil } from '../../../core/calendar/day';
import type { Host } from '../../../core/host/host';
import { Cancelled, type Work } from '../../../core/host/work';
import type { WorkbookInput } from '../../../core/workbook/input';
import { createStore, type State, type Store } from '../../../task-pane/shell/store';

const INPUT: WorkbookInput = {
  sheets: [
    {
      name: 'Referrals',
      rows: [
        ['Partner', 'Received'],
        ['Oak', '2026-01-10'],
      ],
    },
  ],
  today: dayFromCivil(2026, 2, 1),
};

let last: string | null;
let store: Store;
let states: State[];

function open(more: Partial<Host> = {}): void {
  last = null;
  const host: Host = {
    readWorkbook: () => INPUT,
    writeSheet: () => 'Review',
    writeSettings: () => undefined,
    edit: () => undefined,
    undoable: () => last,
    undo: () => {
      last = null;
      return 'The change was undone.';
    },
    goTo: () => undefined,
    selection: () => null,
    onChange: () => () => undefined,
    ...more,
  };
  store = createStore(host);
  states = [];
  store.subscribe((state) => states.push(state));
}

const outcome = () => store.state.outcome;

describe('a task', () => {
  test('says how far it is, ends with its sentence, and a write is read again and can be undone', async () => {
    open();
    const done = store.run({
      what: 'Writing',
      writes: true,
      work: (work) => {
        work.progress(0.5, 'half of it');
        last = 'the October 2026 review';
        return 7;
      },
      done: (result) => `Wrote ${result}.`,
    });
    expect(store.state.running).toEqual({ what: 'Writing', progress: null, cancel: null });
    expect(await done).toBe(7);
    expect(states.map(({ running }) => running?.progress?.what)).toContain('half of it');
    expect(store.state.running).toBeNull();
    expect(outcome()).toEqual({ tone: 'good', sentence: 'Wrote 7.', undo: 'the October 2026 review' });
    expect(store.state.busy).toBe(true);
    await store.undo();
    expect(outcome()).toEqual({ tone: 'good', sentence: 'The change was undone.', undo: null });
    store.dismiss();
    expect(outcome()).toBeNull();
  });

  test('that only reads leaves the undo of the last write on offer, unless it fails', async () => {
    open();
    last = 'the import of june.ics';
    const write = { what: 'Importing', writes: true, work: () => 3, done: () => 'Three meetings logged.' };
    await store.run(write);
    const offered = outcome();
    expect(offered?.undo).toBe('the import of june.ics');
    await store.run({ what: 'Reading july.ics', work: () => 'read' });
    expect(outcome()).toEqual(offered);
    const work = () => {
      throw new Error('"july.ics" is empty.');
    };
    await store.run({ what: 'Reading july.ics', work });
    expect(outcome()?.sentence).toBe('"july.ics" is empty.');
    await store.run({ what: 'Reading july.ics', work: () => 'read' });
    expect(outcome()).toBeNull();
  });

  test('runs alone: a second one does nothing', async () => {
    open();
    let finish = (): void => undefined;
    const first = store.run({ what: 'One', work: () => new Promise<void>((resolve) => (finish = resolve)) });
    expect(await store.run({ what: 'Two', work: () => 2 })).toBeNull();
    expect(store.state.running?.what).toBe('One');
    await new Promise((resume) => setTimeout(resume, 1));
    finish();
    await first;
    expect(outcome()).toBeNull();
  });

  test('that is cancelled says that nothing was changed', async () => {
    open();
    const done = store.run({
      what: 'Importing',
      cancellable: true,
      work: (work) => {
        store.state.running?.cancel?.();
        if (work.cancelled) throw new Cancelled();
        return true;
      },
    });
    expect(await done).toBeNull();
    expect(outcome()).toEqual({ tone: 'plain', sentence: 'Canceled; nothing was changed.', undo: null });
  });

  test.each([
    ['an error without a full stop', new Error('The workbook is protected'), 'The workbook is protected.'],
    ['an error that says nothing', new Error(''), 'The spreadsheet did not answer.'],
    ['what is no error', 'Busy!', 'Busy!'],
  ])('that fails with %s says so in a sentence', async (_, thrown, sentence) => {
    open();
    const work = () => {
      throw thrown;
    };
    expect(await store.run({ what: 'Writing', writes: true, work })).toBeNull();
    expect(outcome()).toEqual({ tone: 'bad', sentence, undo: null });
  });

  test('offers no undo when the host cannot tell', async () => {
    open({
      undoable: () => {
        throw new Error('not now');
      },
    });
    await store.run({ what: 'Writing', writes: true, work: () => 1, done: () => 'Written.' });
    expect(outcome()?.undo).toBeNull();
  });

  test('that cannot be undone any more says why', async () => {
    open({
      undo: () => {
        throw new Error('Row 3 was changed since.');
      },
    });
    await store.run({
      what: 'Writing',
      writes: true,
      work: () => void (last = 'the step'),
      done: () => 'Done.',
    });
    await store.undo();
    expect(outcome()).toMatchObject({ tone: 'bad', sentence: 'Row 3 was changed since.' });
  });
});

describe('a reading', () => {
  test('that takes long says how far it is, and can be stopped: what was on show stays', async () => {
    let work: Work | undefined;
    let answer: (cause?: Error) => void = () => undefined;
    open({
      readWorkbook: (given) => {
        work = given;
        return new Promise(
          (resolve, reject) => (answer = (cause) => (cause ? reject(cause) : resolve(INPUT))),
        );
      },
    });
    const clock = jest.spyOn(performance, 'now').mockReturnValue(0);
    const first = store.refresh();
    answer();
    await first;
    expect(store.state.reading?.book.ledger.referrals.count).toBe(1);

    const second = store.refresh();
    work?.progress(0.1, 'Referrals');
    expect(store.state.readingOf).toBeNull();
    clock.mockReturnValue(10_000);
    work?.progress(0.4, 'Referrals');
    expect(store.state.readingOf).toMatchObject({ progress: { done: 0.4, what: 'Referrals' } });
    store.state.readingOf?.cancel?.();
    expect(work?.cancelled).toBe(true);
    answer(new Cancelled());
    await second;
    expect(store.state).toMatchObject({
      busy: false,
      readingOf: null,
      error: 'You stopped it; what is on show is from before.',
    });
    expect(store.state.reading).not.toBeNull();
    clock.mockRestore();
  });

  test('that a later one replaces is told to stop, and its answer is not shown', async () => {
    const works: Work[] = [];
    const answers: Array<(input: WorkbookInput) => void> = [];
    open({
      readWorkbook: (work) => {
        works.push(work!);
        return new Promise((resolve) => answers.push(resolve));
      },
    });
    const first = store.refresh();
    const second = store.refresh();
    expect(works.map(({ cancelled }) => cancelled)).toEqual([true, false]);
    answers[1]?.(INPUT);
    await second;
    answers[0]?.({ ...INPUT, sheets: [] });
    await first;
    expect(store.state.reading?.book.ledger.referrals.count).toBe(1);
  });
});

test('a cell that cannot be shown is said in a sentence', async () => {
  open({
    goTo: () => {
      throw new Error('There is no sheet "Old" any more.');
    },
  });
  await store.show({ sheet: 'Old', row: 1, column: null });
  expect(outcome()).toEqual({ tone: 'bad', sentence: 'There is no sheet "Old" any more.', undo: null });
});
