export { parseFirm, parseFirmText, type Firm, type ParsedFirm } from './parse';
export { firmSettingsRows, type SettingsRow } from './rows';
export { settingHelp } from './setting-help';
export { firmEdit } from './edit';
