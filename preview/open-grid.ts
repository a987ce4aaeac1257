import { LocaleType, LogLevel, mergeLocales, Univer, type PluginCtor, type Plugin } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import formattingEnUS from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import enUS from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/sheets-ui/facade';
import type { Host } from '../core/host/host';
import { showReasons, type ReasonPlaces } from './grid/cell-reasons';
import { previewHost } from './host';
import { Sessions, type OpenedWorkbook, type Session } from './page/session';

/** The grid on the page, with one workbook open at a time. */
export interface OpenGrid {
  readonly api: FUniver;
  readonly sessions: Sessions;
  /** Opens a workbook in place of the one that is open. */
  open(workbook: OpenedWorkbook): Session;
  /** What the pane talks to. */
  host(session: Session): Host;
}

/** Starts the grid. The part of the page that is large and loads last: everything else stands without it. */
export function openGrid(container: string, places: ReasonPlaces, locale: string): OpenGrid {
  const univer = startUniver(container);
  const api = FUniver.newAPI(univer);
  const sessions = new Sessions(univer, api, locale);
  const follow = showReasons(api, () => sessions.present?.live.reasons ?? null, places);
  return {
    api,
    sessions,
    open(workbook) {
      follow(null);
      const session = sessions.open(workbook);
      follow(session.workbook);
      return session;
    },
    host: (session) =>
      previewHost(session.workbook, session.live, (sheet, row, column) => {
        sheet.scrollToCell(row, column);
      }),
  };
}

/** What `createUniver` of the presets does, without the packages that come with it. */
function startUniver(container: string): Univer {
  const engine = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(enUS, formattingEnUS) },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      disableAutoFocus: true,
    }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const each of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = Array.isArray(each) ? each : [each];
    engine.registerPlugin(plugin as PluginCtor<Plugin>, options);
  }
  return engine;
}
