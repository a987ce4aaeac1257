import type { Host } from '../../core/host/host';
import { NO_EDITS } from '../../core/host/no-edits';
import type { WorkbookInput } from '../../core/workbook/input';

/** `google.script.run` as Google gives it to a sidebar: each server function by its name. */
interface ServerCalls {
  withSuccessHandler(handler: (result: unknown) => void): ServerCalls;
  withFailureHandler(handler: (error: Error) => void): ServerCalls;
  paneReadWorkbook(): void;
  paneWriteSheet(plan: string): void;
  paneWriteSettings(rows: string): void;
}

declare const google: { readonly script: { readonly run: ServerCalls } };

/** Runs one server function; everything crosses as JSON text, which keeps null, '' and missing apart. */
function call(run: (server: ServerCalls) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    run(google.script.run.withSuccessHandler(resolve).withFailureHandler(reject));
  });
}

/** The spreadsheet behind the sidebar. */
export function sidebarHost(): Host {
  return {
    readWorkbook: async () =>
      JSON.parse(String(await call((server) => server.paneReadWorkbook()))) as WorkbookInput,
    writeSheet: async (plan) => String(await call((server) => server.paneWriteSheet(JSON.stringify(plan)))),
    writeSettings: async (rows) => {
      await call((server) => server.paneWriteSettings(JSON.stringify(rows)));
    },
    ...NO_EDITS,
    onChange(listener) {
      // Sheets tells a sidebar nothing about edits; coming back to it from the cells is when it must be fresh.
      window.addEventListener('focus', listener);
      return () => window.removeEventListener('focus', listener);
    },
  };
}
