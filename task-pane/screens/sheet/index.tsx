import { useState } from 'preact/hooks';
import type { FoundTable } from '../../../core/workbook/blocks/found';
import { COLUMNS_CONFIRMED } from '../../../core/workbook/settings/read-settings';
import { isConfirmed } from '../../places/first-run';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/message';
import { Title } from '../../parts/title';
import type { ScreenProps } from '../../places/screen';
import type { Rows } from './corrections';
import { Decisions } from './decisions';
import { Missing } from './missing';
import { answerOf, openQuestions, Questions, type Answers } from './questions';
import './sheet.css';
import { TableCard, UnknownCard } from './table-card';

/**
 * "This is your sheet": which tables were found where, how each column was read, what is missing. It comes first until the
 * advisor has confirmed it. Only rows of Settings are written, and only on a press.
 */
export default function SheetScreen({ reading, scene, host, go, run, busy }: ScreenProps) {
  const { book, tables, input } = reading;
  const { settings } = book.ledger;
  const { words } = scene;
  const [answers, setAnswers] = useState<Answers>({});
  const questions = openQuestions(settings);
  const given = questions.flatMap((question) => {
    const value = answerOf(question, answers[question.setting] ?? '', words.locale);
    return value === null ? [] : [[question.setting, value] as const];
  });
  const wrong = questions.some(
    ({ setting }) => (answers[setting] ?? '').trim() !== '' && !given.some(([name]) => name === setting),
  );
  const confirmed = isConfirmed(settings);
  const used = tables.filter(({ kind }) => kind !== null && kind !== 'Settings');
  const unknown = tables.filter(
    ({ kind, columns, headerRow }) => kind === null && (columns.length > 0 || headerRow === 0),
  );
  // Nothing can be confirmed before anything can be read.
  const isRead = used.some(({ lacks }) => lacks === undefined);
  const keep = (rows: Rows, said: string) =>
    void run({
      what: 'Keeping the correction in Settings',
      work: () => host.writeSettings(rows),
      done: () => said,
      writes: true,
    });

  async function confirm(): Promise<void> {
    const rows = [...given, ...(confirmed || !isRead ? [] : [[COLUMNS_CONFIRMED, 'yes'] as const])];
    const done = await run({
      what: 'Keeping it in Settings',
      work: () => host.writeSettings(rows),
      done: () => (given.length > 0 ? 'Kept in Settings; the figures follow.' : 'Kept in Settings.'),
      writes: true,
    });
    if (done === null) return;
    setAnswers({});
    if (isRead) go({ screen: 'home' });
  }

  const sheetOf = (table: FoundTable) => input.sheets.find(({ name }) => name === table.sheet);
  const common = { settings, words, busy, onKeep: keep };
  return (
    <>
      <Title>{confirmed ? 'Your sheet' : 'This is your sheet'}</Title>
      {used.length === 0 ? (
        <NothingFound />
      ) : (
        <p>
          {`Found: ${words.count(used.length, 'table')} in ${words.count(input.sheets.filter(({ generated }) => !generated).length, 'sheet')}. Your cells are never changed. If a column was read wrongly, press Change and choose what it is; that is kept in the Settings sheet.`}
        </p>
      )}
      <Decisions notes={book.ledger.notes} busy={busy} onKeep={keep} />
      <ul class="pl-groups">
        {used.map((table) => (
          <li key={keyOf(table)}>
            <TableCard table={table} sheet={sheetOf(table)} {...common} />
          </li>
        ))}
        {unknown.map((table) => (
          <li key={keyOf(table)}>
            <UnknownCard table={table} sheet={sheetOf(table)} {...common} />
          </li>
        ))}
      </ul>
      <Missing book={book} words={words} />
      {questions.length > 0 && (
        <section aria-labelledby="pl-questions">
          <h3 class="pl-subheading" id="pl-questions">
            Asked once
          </h3>
          <Questions questions={questions} answers={answers} locale={words.locale} onChange={setAnswers} />
        </section>
      )}
      {used.length > 0 && (!confirmed || questions.length > 0) && (
        <p>
          <Button
            primary
            busy={busy || wrong || ((confirmed || !isRead) && given.length === 0)}
            onPress={() => void confirm()}
          >
            {confirmed || !isRead ? 'Keep' : given.length > 0 ? 'That is right, keep it' : 'That is right'}
          </Button>
        </p>
      )}
    </>
  );
}

function keyOf({ sheet, headerRow, firstRow, kind }: FoundTable): string {
  return [sheet, headerRow, firstRow, kind].join('|');
}

function NothingFound() {
  return (
    <EmptyState title="No table was found yet.">
      <p>
        A referral table needs a row of headers with a column for the partner (who introduced the client) and
        one for the date received, and one row below it for each introduction. One such sheet is enough. If a
        sheet of yours already holds it, say so below.
      </p>
    </EmptyState>
  );
}
