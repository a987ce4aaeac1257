import type { LedgerSource } from '../../core/functions';
import { formulaSheets } from './formula-sheets';

/** Changes come in bursts (a paste, a fill); the formulas follow the last of them. */
const QUIET_MS = 500;

export interface Freshness {
  /** A formula without the `Ledger` cell was answered from the ledger with this mark. */
  gave(mark: string): void;
  /** PARTNER_LEDGER was answered with this mark: Excel runs it whenever a table that it was given changes. */
  ledgerGave(mark: string): void;
}

/**
 * Recalculates the formulas that Excel cannot know to be out of date: those without the `Ledger` cell, and a `Ledger`
 * cell that was not given every table. Begins at once: since the workbook was last open it may have changed elsewhere.
 * Failures go to `report`; the next change tries again.
 */
export function keepFresh(
  source: LedgerSource,
  report: (error: unknown) => void,
  quietMs = QUIET_MS,
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
    const stale = new Set([...shown].some((each) => each !== mark) ? unlinked : []);
    if (ledger.length && ledgerShows !== mark) {
      if (!restarted) ledgerMisses = true;
      for (const id of ledger) stale.add(id);
    }
    if (stale.size === 0) return;
    const before = shown;
    shown = new Set();
    try {
      await recalculate(stale);
    } catch (error) {
      for (const each of before) shown.add(each);
      throw error;
    }
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      turn = turn.then(look).catch(report);
    }, quietMs);
  }

  void listen({
    changed(sheetId) {
      sheets.changed(sheetId);
      source.changed();
      soon();
    },
    async calculated(sheetId) {
      // Only of sheets without formulas of ours: the others calculate because of us.
      if ((await sheets.find()).has(sheetId)) return;
      source.changed();
      soon();
    },
  }).catch(report);
  soon();

  return {
    gave: (mark) => void shown.add(mark),
    ledgerGave(mark) {
      ledgerRan = true;
      ledgerShows = mark;
    },
  };
}

interface Listeners {
  changed(sheetId: string): void;
  calculated(sheetId: string): Promise<void>;
}

async function listen({ changed, calculated }: Listeners): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ worksheetId }) => changed(worksheetId));
    // Data may also change without an edit: a refreshed query, a formula over another workbook.
    worksheets.onCalculated.add(({ worksheetId }) => calculated(worksheetId));
    await context.sync();
  });
}

/** Only what is on these sheets: to calculate the whole workbook anew would take long and help nobody. */
async function recalculate(sheetIds: Iterable<string>): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    for (const id of sheetIds) context.workbook.worksheets.getItem(id).calculate(true);
    await context.sync();
  });
}
