import { useMemo, useState } from 'preact/hooks';
import type { Firm } from '../../../core/firm';
import { Button, Buttons } from '../../parts/button';
import { Changes } from '../../parts/changes';
import { Details } from '../../parts/details';
import { DocumentView } from '../../parts/document/document-view';
import { PageActions } from '../../parts/document/page-actions';
import type { DroppedFile } from '../../parts/files/dropped-files';
import { DateField, SelectField } from '../../parts/fields/field';
import { FilesField } from '../../parts/files/file-field';
import { Message } from '../../parts/message';
import { rollupTools } from '../../parts/rollup-tools';
import { Title } from '../../parts/title';
import { useKept } from '../../places/places';
import type { ScreenProps } from '../../places/screen';
import {
  askedKey,
  dayProblem,
  firstDay,
  frameOf,
  leagueOf,
  readOffice,
  withFiles,
  type Asked,
  type ReadOffice,
  type Settled,
} from './office';
import { Settle } from './settle';
import './rollup.css';

interface OfficeFirm {
  readonly file: string;
  readonly firm: Firm;
}

const NOTHING_SETTLED: Settled = { answers: [], rates: new Map() };

/**
 * The workbooks of an office become one league of advisors, and of partners across them: looked at, then written as a sheet into the open workbook.
 * They are read here, in the browser; names of clients are in none of it.
 */
export default function RollupScreen({ reading: { input, book }, scene, host, run, busy }: ScreenProps) {
  const [files, setFiles] = useKept<readonly DroppedFile[]>('rollup:files', []);
  const [firm, setFirm] = useKept<OfficeFirm | null>('rollup:firm', null);
  const [asked, setAsked] = useKept<Asked>('rollup:asked', {
    asOf: firstDay(book.ledger, input.today),
    from: '12 months',
  });
  const [office, setOffice] = useKept<ReadOffice | null>('rollup:read', null);
  const [settled, setSettled] = useKept('rollup:settled', NOTHING_SETTLED);
  const [refused, setRefused] = useState<{ name: string; problems: readonly string[] } | null>(null);
  const { words } = scene;
  const locale = input.locale ?? null;
  const problem = dayProblem(asked, input.today);
  const isStale =
    office !== null && office.frame.settings !== askedKey(asked, firm?.firm ?? null) && files.length > 0;
  const league = useMemo(
    () => (office === null ? null : leagueOf(office, files, settled)),
    [office, files, settled],
  );
  const shown = useMemo(
    () =>
      office === null || league === null
        ? null
        : {
            brief: office.tools.leagueBrief(league, locale),
            page: office.tools.leagueDocument(league, locale),
          },
    [office, league, locale],
  );

  async function read(added: readonly DroppedFile[]): Promise<void> {
    const settings = added.filter(({ name }) => /\.json$/i.test(name));
    const workbooks = added.filter((each) => !settings.includes(each));
    const all = withFiles(files, workbooks);
    await run({
      what: `Reading ${words.count(all.length, 'workbook')}`,
      cancellable: true,
      work: async (work) => {
        const tools = await rollupTools();
        const found = await firmIn(settings, tools.parseFirmText);
        setRefused(found !== null && 'problems' in found ? found : null);
        const loaded = found !== null && 'firm' in found ? found : firm;
        const frame = frameOf(tools, asked, loaded?.firm ?? null, locale);
        const isSame = office?.frame.settings === frame.settings;
        const known = new Map(isSame ? office.parts : []);
        for (const { name } of workbooks) known.delete(name);
        const done = await readOffice(tools, all, frame, known, work);
        setFirm(loaded);
        setFiles(all);
        setOffice(done);
        return done;
      },
      done: ({ parts }) => {
        if (parts.size === 0) return 'The workbooks that you drop now are read under these settings.';
        const unread = [...parts.values()].filter((part) => 'problem' in part).length;
        return `${words.count(parts.size, 'workbook')} read${unread === 0 ? '' : `; ${words.number(unread, 0)} of them could not be read`}.`;
      },
    });
  }

  const write = () =>
    office !== null &&
    league !== null &&
    void run({
      what: 'Writing the roll-up',
      writes: true,
      work: () => host.writeSheet(office.tools.leaguePlan(league, locale)),
      done: (sheet) => `The roll-up is on the sheet \u201c${sheet}\u201d.`,
    });

  return (
    <>
      <Title>Roll-up</Title>
      <p>
        Drop the workbooks of your office, one for each advisor: they become one league of advisors, and of
        the partners they share. The files stay on your computer, and no name of a client comes out of them.
      </p>
      <DateField
        label="As of"
        value={asked.asOf}
        problem={problem}
        onChange={(asOf) => setAsked({ ...asked, asOf })}
      />
      <SelectField
        label="Window"
        value={asked.from}
        options={[
          ['12 months', '12 months to that day'],
          ['start', 'Since each partnership began'],
        ]}
        onChange={(from) => setAsked({ ...asked, from })}
      />
      <FilesField
        label={files.length === 0 ? 'Choose workbooks (.xlsx or .csv)' : 'Choose more workbooks'}
        accept=".xlsx,.xlsm,.csv,.json"
        busy={busy || problem !== null}
        onFiles={(added) => void read(added)}
      />
      <p class="pl-quiet">
        {firm === null
          ? 'With the firm.json of your firm among them, its settings win over those of each workbook.'
          : `Read under the settings of ${firm.firm.name} (${firm.file}).`}
      </p>
      {refused !== null && (
        <Message tone="bad" live>
          <p>{refused.name} cannot be used, so the workbooks were read without it:</p>
          <Changes lines={refused.problems} />
        </Message>
      )}
      {files.length > 0 && (
        <Details summary={words.count(files.length, 'workbook')}>
          <ul class="pl-office">
            {files.map(({ name }) => (
              <li key={name}>
                <span>{name}</span>
                <Button busy={busy} onPress={() => setFiles(files.filter((each) => each.name !== name))}>
                  Leave out<span class="pl-hidden"> {name}</span>
                </Button>
              </li>
            ))}
          </ul>
          <Buttons>
            <Button
              busy={busy}
              onPress={() => {
                setFiles([]);
                setFirm(null);
                setOffice(null);
                setSettled(NOTHING_SETTLED);
                setRefused(null);
              }}
            >
              Begin anew
            </Button>
          </Buttons>
        </Details>
      )}
      {isStale && (
        <Message tone="warning">
          <p>The day, the window or the firm is another one since the workbooks were read.</p>
          <Button primary busy={busy || problem !== null} onPress={() => void read([])}>
            Read them again
          </Button>
        </Message>
      )}
      {office !== null && league !== null && shown !== null && (
        <>
          {league.advisors.length > 0 && (
            <>
              <Buttons>
                <Button primary={!isStale} busy={busy} onPress={write}>
                  Write to workbook
                </Button>
              </Buttons>
              <PageActions host={host} document={shown.page} busy={busy} run={run} />
              <p class="pl-quiet">
                On the sheet it is a dated record of values. Written again for the same day, that sheet is
                updated.
              </p>
              <Settle league={league} settled={settled} onChange={setSettled} />
            </>
          )}
          <DocumentView document={shown.brief} />
        </>
      )}
    </>
  );
}

/** The firm's settings among the files; null without any. Of several, none: nobody knows which counts. */
async function firmIn(
  files: readonly DroppedFile[],
  parse: (text: string) => { readonly firm: Firm } | { readonly problems: readonly string[] },
): Promise<OfficeFirm | { readonly name: string; readonly problems: readonly string[] } | null> {
  const [first, second] = files;
  if (first === undefined) return null;
  if (second !== undefined)
    return {
      name: files.map(({ name }) => name).join(', '),
      problems: ['A roll-up has the settings of one firm: drop one .json.'],
    };
  const parsed = parse(await first.file.text());
  return 'firm' in parsed ? { file: first.name, firm: parsed.firm } : { name: first.name, ...parsed };
}
