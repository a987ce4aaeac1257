import type { LedgerSource } from '../../core/functions';
import { onFormatChange } from './format-changes';
import { formulaSheets, type OurFormulas } from './formula-sheets';
import { onTabChange } from './tab-changes';

/** How long things are waited for, in milliseconds. */
export interface Waits {
  /** Changes come in bursts (a paste, a fill); the formulas follow the last of them. */
  readonly quiet: number;
  /** But no burst keeps them waiting longer than this. */
  readonly longest: number;
  /** Between two looks because a sheet was calculated or formatted: one with a price feed calculates all the time. */
  readonly seldom: number;
  /** Before a reading that Excel refused is tried again; twice as long each time, up to `retryAtMost`. */
  readonly retry: number;
  readonly retryAtMost: number;
}

const WAITS: Waits = {
  quiet: 500,
  longest: 5000,
  seldom: 30_000,
  retry: 2000,
  retryAtMost: 120_000,
};

export interface Freshness {
  /** A formula without the `Ledger` cell was answered from the ledger with this mark. */
  gave(mark: string): void;
  /** PARTNER_LEDGER was answered with this mark: Excel runs it whenever a table that it was given changes. */
  ledgerGave(mark: string): void;
  /** A formula shows that the workbook could not be read. */
  failed(): void;
}

/**
 * Recalculates the formulas that Excel cannot know to be out of date: those without the `Ledger` cell, and a `Ledger`
 * cell that was not given every table. Begins at once: since the workbook was last open it may have changed elsewhere.
 * Failures go to `report`; they are tried again, less and less often. In a workbook that is calculated by hand, ours are
 * calculated only after the advisor had something calculated.
 */
export function keepFresh(
  source: LedgerSource,
  report: (error: unknown) => void,
  waits: Waits = WAITS,
): Freshness {
  const sheets = formulaSheets();
  /** Marks whose figures are on show in formulas without `Ledger`; null for those of an earlier session. */
  let shown = new Set<string | null>([null]);
  let ledgerShows: string | null = null;
  /** PARTNER_LEDGER has run since the last look: it has noticed the change by itself. */
  let ledgerRan = false;
  /** A change escaped the `Ledger` cell before, so that its running proves nothing. */
  let ledgerMisses = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first change was that nobody has looked at yet; null when there is none. */
  let since: number | null = null;
  let seldomTimer: ReturnType<typeof setTimeout> | undefined;
  let lastSeldom = -Infinity;
  /** The advisor had something calculated since the last look. */
  let calculatedByHand = false;
  let retry = waits.retry;
  let turn: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const noticed = ledgerRan && !ledgerMisses;
    const restarted = ledgerShows === null;
    ledgerRan = false;
    const kinds = [...(await sheets.find())];
    const unlinked = kinds.filter(([, kind]) => kind.unlinked).map(([id]) => id);
    const ledger = noticed ? [] : kinds.filter(([, kind]) => kind.ledger).map(([id]) => id);
    if (unlinked.length + ledger.length === 0) return;
    const { mark } = (await source.get(null)).ledger;
    if (source.behind()) {
      later();
      return;
    }
    retry = waits.retry;
    const stale = new Set([...shown].some((each) => each !== mark) ? unlinked : []);
    if (ledger.length && ledgerShows !== mark) {
      if (!restarted) ledgerMisses = true;
      for (const id of ledger) stale.add(id);
    }
    if (stale.size === 0) return;
    const byHand = calculatedByHand;
    calculatedByHand = false;
    if (!byHand && (await isManual())) return;
    const before = shown;
    shown = new Set();
    try {
      await recalculate(new Map(kinds.filter(([id]) => stale.has(id))));
    } catch (error) {
      for (const each of before) shown.add(each);
      throw error;
    }
  }

  function soon(): void {
    const now = performance.now();
    since ??= now;
    clearTimeout(timer);
    timer = setTimeout(begin, Math.max(0, Math.min(waits.quiet, since + waits.longest - now)));
  }

  function begin(): void {
    since = null;
    turn = turn.then(look).catch((error: unknown) => {
      report(error);
      later();
    });
  }

  /** Excel refuses for a moment: it is asked again, less and less often. */
  function later(): void {
    if (since !== null) return;
    clearTimeout(timer);
    timer = setTimeout(begin, retry);
    retry = Math.min(retry * 2, waits.retryAtMost);
  }

  /** What happens all the time (a price feed, colors) makes it look rarely. */
  function seldom(): void {
    if (seldomTimer !== undefined) return;
    const wait = Math.max(0, lastSeldom + waits.seldom - performance.now());
    seldomTimer = setTimeout(() => {
      seldomTimer = undefined;
      lastSeldom = performance.now();
      source.changed();
      soon();
    }, wait);
  }

  void listen({
    changed(sheetId) {
      sheets.changed(sheetId);
      source.changed();
      soon();
    },
    calculated(sheetId) {
      // Only of sheets without formulas of ours: the others calculate because of us.
      if (sheets.has(sheetId)) return;
      calculatedByHand = true;
      seldom();
    },
  }).catch(report);
  void onFormatChange(seldom).catch(report);
  void onTabChange(() => {
    source.changed();
    soon();
  }).catch(report);
  soon();

  return {
    gave: (mark) => void shown.add(mark),
    ledgerGave(mark) {
      ledgerRan = true;
      ledgerShows = mark;
    },
    failed() {
      shown.add(null);
      ledgerShows = null;
      later();
    },
  };
}

interface Listeners {
  changed(sheetId: string): void;
  calculated(sheetId: string): void;
}

async function listen({ changed, calculated }: Listeners): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ worksheetId }) => changed(worksheetId));
    // Data may also change without an edit: a refreshed query, a formula over another workbook.
    worksheets.onCalculated.add(async ({ worksheetId }) => calculated(worksheetId));
    await context.sync();
  });
}

/** Whether the advisor has Excel calculate only when told to. */
async function isManual(): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { application } = context.workbook;
    application.load('calculationMode');
    await context.sync();
    return application.calculationMode === 'Manual';
  });
}

/** Only our own formulas: to calculate more would take long, and run the functions of other add-ins. */
async function recalculate(stale: ReadonlyMap<string, OurFormulas>): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    for (const [id, { places }] of stale) {
      const sheet = context.workbook.worksheets.getItem(id);
      if (places === null) sheet.calculate(true);
      else
        for (const [row, column, rows] of places) sheet.getRangeByIndexes(row, column, rows, 1).calculate();
    }
    await context.sync();
  });
}
