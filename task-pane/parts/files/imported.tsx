import { Message } from '../message';

/** After an import: whether all of the file is in the workbook, or how much is not, in the words of the sum. */
export function Imported({
  file,
  outside,
}: {
  readonly file: string;
  readonly outside: ReadonlyArray<readonly [count: number, text: string]>;
}) {
  const left = outside.filter(([count]) => count > 0).map(([, text]) => text);
  return (
    <Message tone="good">
      {left.length === 0
        ? 'All of it is in the workbook.'
        : `What you imported is in the workbook. Not in it: ${left.join(', ')}.`}{' '}
      Importing the same {file} again adds nothing.
    </Message>
  );
}
