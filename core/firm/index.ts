export { parseFirm, parseFirmText, type Firm, type ParsedFirm } from './parse';
export { firmSettingsRows, type SettingsRow } from './rows';
