import type { TableReader } from '../../../workbook/columns/table-reader';
import { cellText, isMissing, tidy } from '../../../workbook/values/text';

const ARROW = /^([^→⇒➜>]{1,80}?)\s*(?:→|⇒|➜|[-=]{1,3}>)\s*([^→⇒➜>]{1,80})$/;

/** A row whose partner is written as "Oak CPA → us" or "us → Oak CPA". */
interface Passed {
  readonly partner: string;
  readonly received: boolean;
}

function passedIn(text: string, isOwn: (name: string) => boolean): Passed | null {
  const [, from = '', to = ''] = ARROW.exec(text) ?? [];
  if (from === '' || isOwn(from) === isOwn(to)) return null;
  return isOwn(to) ? { partner: from, received: true } : { partner: to, received: false };
}

/** Whether each partner stands beside an arrow from or to one's own side: who it is and whether it was received; null where one does not. */
export function passedByArrows(
  reader: TableReader,
  isOwn: (name: string) => boolean,
): ReadonlyArray<Passed | null> | null {
  const all: Array<Passed | null> = [];
  for (let i = 0; i < reader.count; i++) {
    const text = tidy(cellText(reader.cell('Partner', i)));
    const passed = isMissing(text) ? null : passedIn(text, isOwn);
    if (passed === null && !isMissing(text)) return null;
    all.push(passed);
  }
  return all.some((each) => each !== null) ? all : null;
}
