import type { Day } from '../../calendar/day';
import type { NoteCollector } from '../notes/note-list';
import type { Settings } from '../settings/settings';

/** What the advisor's settings say about how cells are read. */
type Rules = Pick<
  Settings,
  | 'currency'
  | 'dateOrder'
  | 'decimalSign'
  | 'fillDown'
  | 'fiscalYearStarts'
  | 'kindWords'
  | 'statusWords'
  | 'swapDates'
>;

/** What reading needs to know besides the cells. */
export interface ReadingContext extends Rules {
  readonly today: Day;
  readonly locale: string | undefined;
  readonly notes: NoteCollector;
  /** The currencies of the amounts that were read so far, in whichever table; reading adds to them. */
  readonly currencies: Set<string>;
}
