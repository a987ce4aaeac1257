import * as fs from 'node:fs';
import path from 'node:path';
import { firmSettingsRows } from '../../core/firm';
import { cellText, tidy, wordKey } from '../../core/workbook/values/text';
import { readCsv } from '../../files/csv';
import { templateWorkbook } from '../../template/template';
import { wordsIn } from '../../core/words';
import { allOf, Problems, readNamed, type Io } from '../io';
import { folderAsked } from '../output/ending';
import { readFirm } from '../read-firm';

export interface DistributeOptions {
  readonly firm: string;
  readonly advisors: string;
  readonly output: string;
}

/** An advisor of the list. */
interface Advisor {
  readonly name: string;
  readonly office: string | null;
  readonly email: string | null;
  /** Below the folder, with `/`. */
  readonly file: string;
}

const { count } = wordsIn();

/** Headers of the list, by what they are called as well. */
const HEADERS = {
  name: ['advisor', 'advisor name', 'name'],
  office: ['office', 'branch', 'location'],
  email: ['advisor e mail', 'e mail', 'email', 'mail'],
} as const;

/**
 * Writes a template for each advisor of a list (.csv with Advisor, and Office and E-mail if they are known), with the settings of the firm in it: `Office/Advisor.xlsx` below the folder. Throws
 * {@link Problems}, all at once, before anything is written; no file is replaced.
 */
export async function distribute(
  { firm: firmFile, advisors: list, output }: DistributeOptions,
  io: Io,
): Promise<void> {
  const [firm, advisors] = allOf(
    () => readFirm(firmFile, io),
    () => readList(list, io),
    () => folderAsked(output),
  );
  const taken = advisors.filter(({ file }) => fs.existsSync(path.join(output, ...file.split('/'))));
  if (taken.length > 0)
    throw new Problems(
      taken.map(
        ({ file }) =>
          `"${path.join(output, file)}" is there already and may hold somebody's rows: no file is replaced. Take the advisor off the list, or name another folder.`,
      ),
    );
  const settings = firmSettingsRows(firm);
  for (const [at, { name, office, email, file }] of advisors.entries()) {
    io.progress(`Writing ${file} (${at + 1} of ${advisors.length}) ...`);
    const bytes = await templateWorkbook({
      today: io.today,
      settings: [
        ...settings,
        ['Advisor name', name],
        ...(email === null ? [] : [['Advisor e-mail', email] as const]),
        ...(office === null ? [] : [['Office', office] as const]),
      ],
    });
    io.write(path.resolve(output, ...file.split('/')), bytes, 'new');
  }
  io.done();
  io.out(`${count(advisors.length, 'workbook')} written to ${output}.\n`);
}

function readList(file: string, io: Io): Advisor[] {
  const [headers = [], ...body] = readCsv(path.basename(file), readNamed(file, io)).rows.map((row) =>
    row.map((cell) => tidy(cellText(cell))),
  );
  const at = (key: keyof typeof HEADERS) =>
    headers.findIndex((header) => (HEADERS[key] as readonly string[]).includes(wordKey(header)));
  const [name, office, email] = [at('name'), at('office'), at('email')];
  if (name < 0)
    throw new Problems([
      `"${file}" has no column "Advisor": its first row must be Advisor, and Office and E-mail if you have them.`,
    ]);
  const problems: string[] = [];
  const seen = new Map<string, number>();
  const advisors = body.flatMap((row, r): Advisor[] => {
    if (row.every((cell) => cell === '')) return [];
    const each = { name: row[name] ?? '', office: row[office] || null, email: row[email] || null };
    const where = `"${file}", row ${r + 2}`;
    if (each.name === '') {
      problems.push(`${where}: there is no advisor.`);
      return [];
    }
    if (each.email !== null && !/^\S+@\S+\.\S+$/.test(each.email))
      problems.push(`${where}: "${each.email}" is no e-mail address.`);
    const folder = each.office === null ? '' : `${fileName(each.office)}/`;
    const target = `${folder}${fileName(each.name)}.xlsx`;
    // File systems that do not tell capitals apart would make one file of two.
    const before = seen.get(target.toLowerCase());
    if (before !== undefined)
      problems.push(`${where}: "${each.name}" would have the same file as row ${before}: tell them apart.`);
    seen.set(target.toLowerCase(), r + 2);
    return [{ ...each, file: target }];
  });
  if (problems.length > 0) throw new Problems(problems);
  if (advisors.length === 0) throw new Problems([`"${file}" lists no advisor.`]);
  return advisors;
}

/** Names that Windows keeps for itself. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name as every file system takes it. */
function fileName(name: string): string {
  const clean = name
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
    .slice(0, 100)
    .trim();
  return clean === '' || RESERVED.test(clean) ? `_${clean}` : clean;
}
