import type { Day } from '../../calendar/day';
import type { DateOrder } from '../values/days/dates';
import type { OwnOutcomes } from '../outcome/outcome';
import type { OwnKinds } from '../values/money-kinds';
import type { DecimalSign } from '../values/money';
import type { NoteCollector } from '../notes/note-list';

/** What reading needs to know besides the cells. */
export interface ReadingContext {
  readonly today: Day;
  readonly locale: string | undefined;
  readonly dateOrder: ReadonlyMap<string, DateOrder>;
  readonly currency: string | null;
  /** Columns, as `Referrals.Partner`, whose blank cells take the value above. */
  readonly fillDown: ReadonlySet<string>;
  /** `true` where the date cells of a column have day and month exchanged, `false` where they are right as they stand. */
  readonly swapDates: ReadonlyMap<string, boolean>;
  /** `Decimal sign Referrals.AUM` / `,`: by column. */
  readonly decimalSign: ReadonlyMap<string, DecimalSign>;
  /** What words mean as a status, by `wordKey`. */
  readonly statusWords: OwnOutcomes;
  /** What words mean as a kind of money, by `wordKey`. */
  readonly kindWords: OwnKinds;
  readonly notes: NoteCollector;
}
