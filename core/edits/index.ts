export { checkEdit, type EditGround } from './check';
export { addRecords, type EditRecord } from './add-records';
export { sameCell, sameReading } from './new-cell';
export { EditProblem } from './problem';
export { setFields, type RecordPlace } from './set-fields';
