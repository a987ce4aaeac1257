import { Command, CommanderError, Option } from 'commander';
import packageJson from '../package.json';
import { TEMPLATE_FILE } from '../template/file-name';
import type { ReviewOptions } from './commands/review';
import type { DistributeOptions } from './firm/distribute';
import type { UpgradeAllOptions } from './firm/upgrade-all';
import type { MergeCommandOptions, RollupCommandOptions } from './commands/rollup';
import type { RepairCommandOptions } from './commands/repair';
import type { TemplateCommandOptions } from './commands/template';
import type { UpgradeCommandOptions } from './commands/upgrade';
import type { ImportCommandOptions } from './importing/import';
import { complain, EXIT_PROBLEM, isFileProblem, Problems, type Io } from './io';
import { printing } from './output/printable';
import type { FilesOptions } from './read-files';

const EXAMPLES = `
Examples:
  partner-ledger scorecard practice.xlsx
  partner-ledger scorecard crm.csv --map Referrals.Partner=sales_agent --json
  partner-ledger scorecard book.csv visits.csv --table book.csv=Money --table visits.csv=Activities
  partner-ledger value practice.xlsx '=PARTNER_ROI("Harbor Tax")'
  partner-ledger check practice.xlsx
  partner-ledger review practice.xlsx --month 2026-10 -o october.html
  partner-ledger review practices --all --month 2026-10 -o reviews
  partner-ledger template -o Partner-Ledger.xlsx
  partner-ledger import deals.csv --into practice.xlsx -o practice-new.xlsx
  partner-ledger upgrade practice.xlsx -o practice-2.xlsx

Exit status: 0 done; 1 the figure has no value (the reason is on standard error); 2 something in the files or
options must be put right first (nothing is written then).`;

/**
 * Runs one command line (without node and script); gives the exit status. Nothing but `outside` is touched. What a
 * command needs is loaded when it is the one that is asked for.
 */
export async function run(args: readonly string[], outside: Io): Promise<number> {
  const io = printing(outside);
  let status = 0;
  const program = commands(io, (code) => (status = code));
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_PROBLEM;
    // A file can turn out to be damaged wherever one of its parts is first asked for.
    if (!(error instanceof Problems) && !isFileProblem(error)) throw error;
    complain(io, error instanceof Problems ? error.sentences : [error.message]);
    return EXIT_PROBLEM;
  } finally {
    io.done();
  }
}

function commands(io: Io, exitWith: (status: number) => void): Command {
  const program = new Command('partner-ledger')
    .description(
      'Which referral partnerships earn their keep, from the sheet you already have (.xlsx, .csv).',
    )
    .version(packageJson.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .enablePositionalOptions()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
    .showSuggestionAfterError();

  const reading = (name: string, summary: string): Command =>
    program
      .command(name)
      .description(summary)
      .option(
        '--map <Table.Column=header>',
        'read a column by its header (repeat for more, or for a file that calls it differently)',
        collect,
        [],
      )
      .option('--table <file-or-tab=Table>', 'say what a file or tab holds (repeat for more)', collect, [])
      .option('--set <Name=value>', 'a setting, as in the Settings sheet (repeat for more)', collect, [])
      .option('--as-of <date>', 'leave out everything after this day')
      .option('--locale <locale>', 'how numbers and dates are written, for example en-GB (default: en-US)')
      .option('--firm <firm.json>', "a firm's settings; they win over those of the workbook");

  reading('scorecard', 'Every figure of every partner, and the decisions.')
    .argument('<files...>', '.xlsx and .csv files; several are read as one workbook')
    .option(
      '--from <date>',
      'first day, or start for that of each partnership (default: Settings "Period", 12 months)',
    )
    .option('--to <date>', 'last day (default: as-of)')
    .option('--json', 'print JSON, unrounded, with reasons and data notes')
    .action(async (files: string[], options: FilesOptions) =>
      (await import('./commands/scorecard')).printScorecard(files, options, io),
    );

  reading('value', 'What one cell formula gives, for example =PARTNER_ROI("Harbor Tax").')
    .argument('<files...>', '.xlsx and .csv files, then the formula')
    .option('--json', 'print JSON, unrounded')
    .action(async (args: string[], options: FilesOptions) =>
      exitWith(await (await import('./commands/value')).printValue(args, options, io)),
    );

  reading('check', 'What was found, how each column was read, and every data note.')
    .argument('<files...>', '.xlsx and .csv files; several are read as one workbook')
    .option('--json', 'print JSON')
    .action(async (files: string[], options: FilesOptions) =>
      (await import('./commands/check')).printCheck(files, options, io),
    );

  reading('compliance', 'Flags for a talk with the compliance officer, rule by rule.')
    .argument('<files...>', '.xlsx and .csv files; several are read as one workbook')
    .option('--json', 'print JSON, with the rows behind each flag')
    .action(async (files: string[], options: FilesOptions) =>
      (await import('./commands/compliance')).printCompliance(files, options, io),
    );

  reading('review', 'The monthly review: a page that prints (.html) or a workbook with its sheet (.xlsx).')
    .argument('<files...>', '.xlsx and .csv files, read as one workbook; with --all a folder')
    .requiredOption('--month <month>', 'the month, for example 2026-10')
    .option(
      '-o, --output <file>',
      'where to write it (default: review-<month>-<firm and advisor>.html); with --all a folder',
    )
    .option('--brief', 'one page, for a meeting: what must be read')
    .option('--all', 'a review for each workbook of the folder, each in a file of its own')
    .addOption(
      new Option('--format <format>', 'with --all: what the reviews are')
        .choices(['html', 'xlsx'])
        .default('html'),
    )
    .option('--copy', 'what a partner may read, and nothing else; needs --partner')
    .option('--partner <name>', 'with --copy: the partner whom the copy is for')
    .addOption(
      new Option('--clients <how>', 'with --copy: how clients are named')
        .choices(['initials', 'names', 'none'])
        .default('initials'),
    )
    .action(async (files: string[], options: ReviewOptions) =>
      exitWith(await (await import('./commands/review')).writeReview(files, options, io)),
    );

  program
    .command('template')
    .description(
      'A workbook to begin with: a tab for each table, a live scorecard, and a page that explains it.',
    )
    .option('-o, --output <file>', `where to write it (default: ${TEMPLATE_FILE})`)
    .option('--sample', 'filled with an invented practice, to look around in')
    .option('--firm <file>', "a firm's settings (docs/firm.md), put into the Settings tab")
    .option('--force', 'replace a file that is there already')
    .action(async (options: TemplateCommandOptions) =>
      (await import('./commands/template')).writeTemplate(options, io),
    );

  program
    .command('import')
    .description(
      'Rows of a CRM export, or meetings of a calendar or a time tracker, for a workbook: a preview, and with -o a new workbook that has them.',
    )
    .argument(
      '<export>',
      'what the CRM exported (.csv, .xlsx), a calendar (.ics, .csv, Google\u2019s .zip) or a time sheet',
    )
    .requiredOption('--into <book.xlsx>', 'the workbook they belong to; it is never changed itself')
    .option('-o, --output <new.xlsx>', 'where to write the workbook with the new rows')
    .option('--map <Referrals.Column=header>', 'read a column by its header (repeat for more)', collect, [])
    .option('--set <Name=value>', 'a setting for reading the export (repeat for more)', collect, [])
    .option('--partner <name>', 'the partner of every row, for an export without such a column')
    .option('--same-partner <export=book>', 'two spellings of one partner (repeat for more)', collect, [])
    .option('--new-partners', 'take over partners that the workbook does not know')
    .option('--new-columns', 'add the columns that the workbook lacks, at the right end of its table')
    .option('--update [rows]', 'apply what changed: all, or rows of the workbook such as 12,15')
    .option(
      '--statement',
      'it is a statement of fees or commissions: a day, a client and an amount on each line',
    )
    .option(
      '--client <statement=book>',
      'statement: two spellings of one client; "name=-" for nobody (repeat)',
      collect,
      [],
    )
    .option(
      '--own <address>',
      'calendar: your address, whose declined invitations are left out (repeat)',
      collect,
      [],
    )
    .option('--person <who=partner>', 'calendar: who somebody is; "who=-" for nobody (repeat)', collect, [])
    .option('--since <day>', 'calendar: nothing before this day')
    .option('--zone <zone>', 'calendar: the time zone of your days, such as America/New_York')
    .addOption(
      new Option('--date-order <order>', 'calendar: of dates that do not tell it').choices([
        'M/D/Y',
        'D/M/Y',
        'Y/M/D',
      ]),
    )
    .option('--same-day', 'add what is of the same partner and day as a row of the workbook, all the same')
    .option('--json', 'print the whole plan as JSON')
    .action(async (file: string, options: ImportCommandOptions) =>
      (await import('./importing/import')).importExport(file, options, io),
    );

  program
    .command('upgrade')
    .description(
      'What an upgrade of a workbook to the present template would add; with -o a new workbook that has it.',
    )
    .argument('<book.xlsx>', 'the workbook, with --all a folder of them; none is ever changed itself')
    .option('-o, --output <new.xlsx>', 'where to write the changed workbook; with --all a folder')
    .option('--undo', 'undo the upgrade: removes what it added, and nothing typed since')
    .option('--all', 'every workbook of the folder, all changes of each or none')
    .option('--firm <firm.json>', "with --all: puts a firm's settings into each workbook as well")
    .option('--json', 'print the plan as JSON')
    .action(async (file: string, options: UpgradeCommandOptions & UpgradeAllOptions & { all?: true }) => {
      if (options.all !== true && options.firm !== undefined)
        throw new Problems([
          '--firm needs --all: it puts the settings of a firm into the workbooks of a folder.',
        ]);
      if (options.all !== true)
        return (await import('./commands/upgrade')).upgradeWorkbook(file, options, io);
      if ((await (await import('./firm/upgrade-all')).upgradeAll(file, options, io)) > 0)
        exitWith(EXIT_PROBLEM);
    });

  program
    .command('distribute')
    .description('A template for each advisor of a list, with the settings of the firm in it.')
    .requiredOption('--firm <firm.json>', "the firm's settings")
    .requiredOption('--advisors <list.csv>', 'a table with Advisor, and Office and E-mail if they are known')
    .requiredOption('-o, --output <folder>', 'where to write them: Office/Advisor.xlsx')
    .action(async (options: DistributeOptions) =>
      (await import('./firm/distribute')).distribute(options, io),
    );

  const leagueOptions = (command: Command): Command =>
    command
      .option(
        '-o, --output <out>',
        'where to write it: a name with .json, .html or .xlsx, or a folder for Parquet',
      )
      .option('--rate <CUR=rate>', 'converts a currency: EUR=1.08 (repeat for more)', collect, [])
      .option(
        '--names <file.csv>',
        'names that may be one partner: read when it is there, new ones are added to it',
      )
      .option('--pseudonyms <key-file>', 'partners by pseudonyms made with the key in this file')
      .option('--locale <locale>', 'how numbers and dates are written, for example en-GB (default: en-US)');

  const firm = leagueOptions(
    program
      .command('rollup')
      .enablePositionalOptions()
      .description(
        'A firm: one league from the workbooks of its advisors, as .json, .html, .xlsx or a folder of Parquet.',
      ),
  )
    .argument('<paths...>', '.xlsx and .csv files, folders with them, or patterns such as "offices/*/*.xlsx"')
    .option('--firm <firm.json>', "a firm's settings; they win over those of each workbook")
    .option('--as-of <date>', 'the day as at which all are looked at (default: today)')
    .option('--from <date>', 'first day of the window, or start (default: the 12 months to that day)')
    .option(
      '--shard <n/of>',
      'reads one share of the files, 3/16, and writes its parts into the folder of -o',
    )
    .option('--parts <folder>', 'where what was read is kept for the next run (default: beside the result)')
    .option('--no-parts', 'keeps nothing for the next run')
    .option('--resume', 'goes on with a run that was stopped')
    .option('--workers <number>', 'how many threads read (default: as many as there are processors)')
    .action(async (paths: string[], options: RollupCommandOptions) =>
      (await import('./commands/rollup')).rollup(paths, options, io),
    );
  leagueOptions(firm.command('merge').description('The league from the parts of all shards.'))
    .argument('<folders...>', 'folders with the parts, or the files themselves')
    .action(async (folders: string[], options: MergeCommandOptions) =>
      (await import('./commands/rollup')).mergeShards(folders, options, io),
    );

  program
    .command('repair')
    .description(
      'Formulas of ours that Google Sheets or another program wrote, in the form that Excel understands.',
    )
    .argument('<book.xlsx>', 'the workbook; it is never changed itself')
    .option('-o, --output <new.xlsx>', 'where to write the workbook with the repaired formulas')
    .option('--json', 'print JSON')
    .action(async (file: string, options: RepairCommandOptions) =>
      (await import('./commands/repair')).repairWorkbook(file, options, io),
    );

  return program;
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
