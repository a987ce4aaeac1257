export { carryOut, type Write } from './transaction';
export { recover } from './recover';
export { takeBack, undoable } from './undo';
export { formatOwner, isForgotten, isLeftOver, parseOwner, type Owner } from './owner';
export { printOf, printsOf, type Meant } from './print';
export type { Restore } from './journal';
export { runLater, runNow, wait, type Steps } from './steps';
export type { Area, AreaAt, FormerCell, Locked, SeenArea, Session, Touch, WritingHost } from './writing-host';
