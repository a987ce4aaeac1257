import { formatIso } from '../../core/calendar/day';
import { byRule, complianceReport, NOT_ADVICE, RULES_AS_OF, type Flag } from '../../core/compliance';
import { asOfText, openBook, type Book } from '../../core/kpis';
import type { Io } from '../io';
import { wrapped, WIDTH } from '../output/text-table';
import { readFiles, recognised, type FilesOptions } from '../read-files';

/** Prints the flags of the files. */
export async function printCompliance(
  files: readonly string[],
  options: FilesOptions,
  io: Io,
): Promise<void> {
  const book = openBook(recognised(await readFiles(files, options, io)).ledger);
  io.done();
  io.out(`${options.json ? complianceJson(book) : complianceText(book)}\n`);
}

/** The flags with the rows behind them, and the rules that were not looked at. */
export function complianceJson(book: Book): string {
  const { flags, notLookedAt, remark, day } = complianceReport(book);
  const { asOfIs } = book.ledger;
  const flagJson = ({ name, rule, title, citation, own, what, ask, rows }: Flag) => ({
    partner: name,
    rule,
    title,
    citation,
    own,
    what,
    ask,
    rows,
  });
  return JSON.stringify(
    { asOf: formatIso(day), asOfIs, rulesAsOf: RULES_AS_OF, flags: flags.map(flagJson), notLookedAt, remark },
    null,
    2,
  );
}

/** The flags for a person: rule by rule, with the partners, what triggered it and what to ask. */
export function complianceText(book: Book): string {
  const { flags, notLookedAt, remark } = complianceReport(book);
  const rules = byRule(flags).flatMap((of) => [
    '',
    wrapped(`${of[0].title}${of[0].citation === null ? '' : ` (${of[0].citation})`}`, WIDTH),
    ...of.map(({ name, what }) => wrapped(`  ${name}: ${what}`, WIDTH)),
    wrapped(`  Ask: ${of[0].ask}`, WIDTH),
  ]);
  return [
    `Flags for a talk with compliance, as of ${asOfText(book.ledger)}. ${NOT_ADVICE}`,
    `Facts of the rules as of ${RULES_AS_OF}.${remark === '' ? '' : ` ${remark}`}`,
    ...(flags.length === 0 ? ['', 'Nothing was flagged.'] : rules),
    ...(notLookedAt.length === 0 ? [] : ['', 'Not looked at:']),
    ...notLookedAt.map(({ title, why }) => wrapped(`  ${title}: ${why}`, WIDTH)),
  ].join('\n');
}
