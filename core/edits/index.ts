export { checkEdit, type EditGround } from './check';
export { addRecords, type EditRecord } from './add-records';
export { sameCell, sameReading } from './new-cell';
export { cellAt, columnLetters } from './places';
export { EditProblem } from './problem';
export { setFields, type RecordPlace } from './set-fields';
export { isSettingsTab, settingsSteps, SETTINGS_TAB, type SettingRow } from './settings-steps';
export { aliasPartner, fixesOf, renamePartner, type Fix } from './fixes';
export { describeEdit, textOf } from './describe';
