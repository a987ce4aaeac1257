import { parseIso } from '../../core/calendar/day';
import { documentHtml } from '../../core/document/html';
import { leagueDocument, leaguePlans, type League } from '../../core/rollup';
import { plansWorkbook } from '../../template/build/plan-workbook';
import { leagueJson } from './league-json';

export type OutputKind = 'json' | 'html' | 'xlsx' | 'parquet';

/** What kind of result a name asks for: a name without one of the endings is a folder of Parquet files. */
export function outputKind(output: string): OutputKind {
  const ending = /\.(json|html?|xlsx)$/i.exec(output)?.[1]?.toLowerCase();
  if (ending === undefined) return 'parquet';
  return ending === 'htm' ? 'html' : (ending as OutputKind);
}

/** The league as one file: the same league gives the same bytes. */
export async function leagueFile(
  league: League,
  kind: Exclude<OutputKind, 'parquet'>,
  locale: string | null,
): Promise<string | Uint8Array> {
  switch (kind) {
    case 'json':
      return leagueJson(league);
    case 'html':
      return documentHtml(leagueDocument(league, locale));
    case 'xlsx':
      return plansWorkbook(leaguePlans(league, locale), parseIso(league.head.asOf) ?? 0);
  }
}
