import type { TableReader } from '../../../workbook/columns/table-reader';
import { titlesOf } from '../../../workbook/blocks/titles';
import { directionSaid } from '../../../workbook/values/direction-words';
import { cellText, fold, isBlank, tidy } from '../../../workbook/values/text';
import { passedByArrows } from './arrows';
import { flagAsked, settleByCells, settleBySigns, sideAsked } from './direction-cells';
import { settlePair } from './direction-pair';
import { deriveDirection, noteGiven, textAt, type Sides } from './set-direction';

/**
 * Says of each row of a Referrals table whether it was received or given, where no column Direction says it: by a pair of
 * columns (From / To, Referred by / Referred to), by a column that only names whom one referred to, by one that says "us" or
 * "them" of a side, by a row of Settings for the tab, by a title within or above the table, or by the name of the tab. What was decided so is one note.
 */
export function settleDirection(reader: TableReader, sides: Sides): void {
  if (reader.table.kind !== 'Referrals') return;
  const told = toldBySettings(reader, sides);
  settleClients(reader, told !== null);
  const isTold = told !== null || reader.has('Direction');
  if (takeArrows(reader, sides, isTold) && !isTold) return;
  if (told === null && isTold) return;
  if (
    told === null &&
    (settleByCells(reader, (key) => sideAsked(key, sides)) ||
      settlePair(reader, sides) ||
      settleByCells(reader, flagAsked) ||
      settleBySigns(reader))
  )
    return;
  const names = titlesOf(reader.table.block, reader.table.header, reader.table.found.sheet);
  const whole = told?.received ?? names.map(directionSaid).find((said) => said !== null) ?? null;
  const rows = told === null ? reader.titleOf((row) => directionSaid(textIn(reader, row))) : null;
  if (whole === null && rows === null) return;
  const said = Array.from({ length: reader.count }, (_, i) => rows?.[i] ?? whole);
  deriveDirection(reader, said);
  const by = told?.name ?? names.find((name) => directionSaid(name) !== null) ?? reader.table.found.sheet;
  noteDirection(reader, said, by, told !== null);
}

function noteDirection(
  reader: TableReader,
  said: ReadonlyArray<boolean | null>,
  by: string,
  told: boolean,
): void {
  const given = said.filter((received) => received === false).length;
  const setting = `Direction ${told ? by : reader.table.found.sheet}`;
  const why = told ? ', as Settings says' : ': the name of their tab or a title says so';
  noteGiven(
    reader,
    given,
    by,
    why,
    setting,
    told ? [] : [{ label: 'They were given', rows: [[setting, 'given']] }],
  );
}

function toldBySettings(
  reader: TableReader,
  { directions }: Sides,
): { readonly name: string; readonly received: boolean } | null {
  for (const name of titlesOf(reader.table.block, reader.table.header, reader.table.found.sheet))
    for (const [setting, received] of directions)
      if (fold(setting) === fold(name)) return { name: setting, received };
  return null;
}

function textIn(reader: TableReader, row: number): string {
  return tidy(cellText(reader.table.block.cells.row(row).find((cell) => !isBlank(cell))));
}

/** A column of the clients that came, and one of those that were given; `isTold` whether Settings say the direction of all. */
function settleClients(reader: TableReader, isTold: boolean): void {
  const [[came], [given]] = [reader.asides('Received client'), reader.asides('Given client')];
  if (came === undefined || given === undefined || reader.has('Client')) return;
  const isGiven = Array.from(
    { length: reader.count },
    (_, i) => textAt(reader, given, i) !== '' && textAt(reader, came, i) === '',
  );
  reader.derive(
    'Client',
    isGiven.map((each, i) => reader.valueAt(each ? given : came, i)),
  );
  if (isTold || reader.has('Direction')) return;
  deriveDirection(
    reader,
    isGiven.map((each) => !each),
  );
  const header = tidy(cellText(reader.table.block.cells.cell(reader.table.header, given)));
  noteGiven(reader, isGiven.filter(Boolean).length, header, ': the client stands in the column that says so');
  isGiven.forEach((each, i) => {
    const alsoGiven = each ? '' : textAt(reader, given, i);
    if (alsoGiven !== '')
      reader.note(
        reader.scope('Partner'),
        i,
        alsoGiven,
        'two introductions in a row',
        'The row names a client who came and one who was given; it is read as the one who came, and the other is not counted.',
        `Enter "${alsoGiven}" in a row of its own.`,
      );
  });
}

/** Partners that are written with an arrow from or to one's own side, which says the direction where nothing else does; whether they are. */
function takeArrows(reader: TableReader, { isOwn }: Sides, isTold: boolean): boolean {
  const passed = reader.has('Partner') ? passedByArrows(reader, isOwn) : null;
  if (passed === null) return false;
  reader.derive(
    'Partner',
    passed.map((each) => each?.partner ?? null),
  );
  if (isTold) return true;
  const received = passed.map((each) => each?.received ?? null);
  deriveDirection(reader, received);
  const given = received.filter((each) => each === false).length;
  noteGiven(reader, given, reader.header('Partner'), ': the arrow beside the partner says so');
  return true;
}
