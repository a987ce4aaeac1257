import type { Host } from '../../core/host/host';
import type { WorkbookInput } from '../../core/workbook/input';

/**
 * The host of a workbook whose grid is still loading: it is read from `input` meanwhile, and whatever needs the grid waits
 * for `host`.
 */
export function waitingHost(input: WorkbookInput, host: Promise<Host>): Host {
  let real: Host | null = null;
  const ready = host.then((each) => (real = each));
  return {
    readWorkbook: (work) => (real === null ? input : real.readWorkbook(work)),
    writeSheet: async (plan) => (await ready).writeSheet(plan),
    writeSettings: async (rows) => (await ready).writeSettings(rows),
    edit: async (plan) => (await ready).edit(plan),
    undoable: () => (real === null ? null : real.undoable()),
    undo: async () => (await ready).undo(),
    goTo: async (place) => (await ready).goTo(place),
    selection: () => (real === null ? null : real.selection()),
    onChange(listener) {
      let stop: (() => void) | null = null;
      let stopped = false;
      void ready.then((each) => {
        if (!stopped) stop = each.onChange(listener);
      });
      return () => {
        stopped = true;
        stop?.();
      };
    },
  };
}
