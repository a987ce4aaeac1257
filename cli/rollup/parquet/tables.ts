import type { Table } from './table';
import { ADVISORS } from './tables/advisors';
import { CARE } from './tables/care';
import { FIGURES } from './tables/figures';
import { FLAGS } from './tables/flags';
import { MONTHS } from './tables/months';
import { NOTES } from './tables/notes';
import { PARTNERS } from './tables/partners';

/** All tables of the folder. */
export const PARQUET_TABLES: ReadonlyArray<Table<never>> = [
  ADVISORS,
  PARTNERS,
  MONTHS,
  FIGURES,
  NOTES,
  FLAGS,
  CARE,
] as unknown as ReadonlyArray<Table<never>>;
