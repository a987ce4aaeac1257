import { CELL_FUNCTIONS } from './cell-functions';
import { onInstall, onOpen, openPartnerLedger } from './menu';
import { paneReadWorkbook, paneWriteSettings, paneWriteSheet } from './pane-calls';

/** What the readable script beside the bundle calls; nothing here runs any service while it loads. */
export default {
  ...CELL_FUNCTIONS,
  onInstall,
  onOpen,
  openPartnerLedger,
  paneReadWorkbook,
  paneWriteSettings,
  paneWriteSheet,
};
