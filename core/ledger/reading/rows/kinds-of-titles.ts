import { isRemarkLabel } from '../../../workbook/columns/remark-rows';
import type { TableReader } from '../../../workbook/columns/table-reader';
import { MONEY_KINDS, type MoneyKind } from '../../../workbook/tables';
import { moneyKindOf, type OwnKinds } from '../../../workbook/values/money-kinds';
import { cellText, isBlank, tidy, wordKey } from '../../../workbook/values/text';

/** What stands between the several things that a name names. */
const BETWEEN = /[&,/+]|\b(?:and|und|et|y|vs)\b/i;

/** The kind of money that a title or the name of a tab says its rows are; a name of several things says it where they are all of one kind. */
export function kindOfName(name: string, own: OwnKinds): MoneyKind | undefined {
  if (own.has(wordKey(name)) || !BETWEEN.test(name)) return moneyKindOf(name, own);
  const [kind, ...others] = name
    .split(BETWEEN)
    .filter((part) => tidy(part) !== '')
    .map((part) => moneyKindOf(tidy(part), own));
  return others.length > 0 && others.every((each) => each === kind) ? kind : undefined;
}

/** That a name says what kind of money its rows are, unless Settings explain it. */
export function noteKindByName(reader: TableReader, name: string, problem: string): void {
  if (reader.context.kindWords.has(wordKey(name))) return;
  reader.note(
    reader.scope('Kind'),
    -1,
    name,
    'the kind of money by a name',
    problem,
    `Nothing to do, unless they are something else; then add a Settings row "Kind word ${name}", and ${MONEY_KINDS.join(', ')} beside it.`,
    MONEY_KINDS.map((each) => ({
      label: each,
      rows: [[`Kind word ${name}`, each]] as const,
    })),
  );
}

interface KindOfTitle {
  readonly title: string;
  readonly kind: MoneyKind;
}

/** Gives the rows below a title among them ("Payments to partners" above the second block of a list) the kind that it names. */
export function takeKindsOfTitles(reader: TableReader, kinds: Int8Array): void {
  const { block, isTitled } = reader.table;
  const { kindWords } = reader.context;
  const ofHeader = moneyKindOf(reader.header('Amount'), kindWords) ?? 'revenue';
  if (isTitled || ofHeader !== 'revenue') return;
  const titles = reader.titleOf((row): KindOfTitle | null => {
    const title = tidy(cellText(block.cells.row(row).find((cell) => !isBlank(cell))));
    const kind = isRemarkLabel(title) ? undefined : kindOfName(title, kindWords);
    return kind === undefined ? null : { title, kind };
  });
  const changed = new Map<string, MoneyKind>();
  titles?.forEach((each, i) => {
    if (each === null) return;
    const code = MONEY_KINDS.indexOf(each.kind);
    if (kinds[i] !== code) changed.set(each.title, each.kind);
    kinds[i] = code;
  });
  for (const [title, kind] of changed)
    noteKindByName(
      reader,
      title,
      `No column says what kind of money these rows are; by the title "${title}" they count as ${kind}.`,
    );
}
