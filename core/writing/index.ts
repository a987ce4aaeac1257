export { beginWrite, carryOut, endWrite, goOn, type Write } from './transaction';
export { recover } from './recover';
export { underWay } from './kept-journals';
export { forgetEarlier, takeBack, undoable } from './undo';
export { formatOwner, isForgotten, isLeftOver, parseOwner, type Owner } from './owner';
export { holds, isNothing, printAt, printOf, printsOf, PRINT_LENGTH, type Meant } from './print';
export type { Restore } from './journal';
export { runLater, runNow, wait, type Steps } from './steps';
export type { Area, AreaAt, FormerCell, Locked, SeenArea, Session, Touch, WritingHost } from './writing-host';
