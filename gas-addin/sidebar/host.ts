import type { EditPlan } from '../../core/host/edit-plan';
import type { Host } from '../../core/host/host';
import { Cancelled, type Work } from '../../core/host/work';
import { putRuns } from '../../core/workbook/formats/format-runs';
import { RowFormats } from '../../core/workbook/formats/row-formats';
import type { Cell, SheetInput, WorkbookInput } from '../../core/workbook/input';
import { watchChanges } from './changes';
import { ask } from './script';

/** Cells of one answer: what Google carries over in a few seconds. */
const CELLS = 60_000;

/** The spreadsheet behind the page. */
export function sheetsHost(): Host {
  // Once for each page: what an earlier failure has left is put right before anything is read.
  let started: Promise<readonly string[]> | null = null;
  const start = (): Promise<readonly string[]> => {
    started ??= ask('start', null).catch((error: unknown) => {
      started = null;
      throw error;
    });
    return started;
  };
  return {
    readWorkbook: async (work) => {
      const said = await start();
      return withRemarks(await readWorkbook(work), said);
    },
    writeSheet: (plan) => ask('writeSheet', plan),
    writeSettings: async (rows) => {
      await ask('writeSettings', rows);
    },
    edit: async (plan) => {
      await ask('edit', withNulls(plan));
    },
    undoable: () => ask('undoable', null),
    undo: () => ask('undo', null),
    goTo: async (place) => {
      await ask('goTo', place);
    },
    selection: () => ask('selection', null),
    onChange: watchChanges,
  };
}

/** The first answer holds all of a small spreadsheet; the rest of a large one follows in parts. */
async function readWorkbook(work?: Work): Promise<WorkbookInput> {
  const { sheets, ...rest } = await ask('read', { cells: CELLS });
  const total = sheets.reduce((sum, { height, width }) => sum + height * width, 0);
  let done = sheets.reduce((sum, { rows, width }) => sum + rows.length * width, 0);
  const read: SheetInput[] = [];
  for (const sheet of sheets) {
    const { id, name, generated, hidden, rows, formats, merges, regions, height, width } = sheet;
    if (generated) {
      read.push({ name, rows: [], generated });
      continue;
    }
    const all: Array<readonly Cell[]> = [...rows];
    const shown = new RowFormats();
    putRuns(shown, formats, 0);
    while (all.length < height) {
      work?.progress(done / total, `Reading ${name}`);
      if (work?.cancelled) throw new Cancelled();
      const count = Math.max(1, Math.floor(CELLS / width));
      const more = await ask('rows', { sheet: id, first: all.length, count });
      if (more.rows.length === 0) break;
      putRuns(shown, more.formats, all.length);
      for (const row of more.rows) all.push(row);
      done += more.rows.length * width;
    }
    shown.finish();
    read.push({
      name,
      rows: all,
      regions,
      ...(shown.rows.length > 0 ? { formats: shown.rows } : {}),
      ...(merges.length > 0 ? { merges } : {}),
      ...(hidden === undefined ? {} : { hidden }),
      ...(sheet.filtered ? { hiddenRows: 'some' } : {}),
    });
  }
  return { ...rest, sheets: read };
}

/** What could not be put right stands among the data notes, of the first tab. */
function withRemarks(input: WorkbookInput, said: readonly string[]): WorkbookInput {
  const [first, ...others] = input.sheets;
  if (!first || said.length === 0) return input;
  const remarks = said.map((problem) => ({
    row: 0,
    value: '',
    kind: 'an unfinished change' as const,
    problem,
    suggestion: 'Look through what it was to change, and put it right by hand.',
  }));
  return { ...input, sheets: [{ ...first, remarks: [...(first.remarks ?? []), ...remarks] }, ...others] };
}

/** JSON has no undefined: a blank cell that was there before is null. */
function withNulls(plan: EditPlan): EditPlan {
  return {
    ...plan,
    steps: plan.steps.map((step) =>
      step.kind === 'set cells'
        ? { ...step, cells: step.cells.map((cell) => ({ ...cell, before: cell.before ?? null })) }
        : step,
    ),
  };
}
