import type { FoundColumn } from '../../core/workbook/blocks/found';
import { EN_DASH, wordsIn } from '../../core/words';
import { oneLine, textTable } from '../output/text-table';

const { percent } = wordsIn();

/** How the columns of a file that is imported are read. */
export function columnsTable(columns: readonly FoundColumn[]): string {
  return textTable(
    [
      { header: 'Column', align: 'left', max: 30 },
      { header: 'Becomes', align: 'left', max: 28 },
      { header: 'Sure', align: 'right' },
      { header: 'For example', align: 'left', max: 48 },
    ],
    columns.map(({ header, column, confidence, samples }) => [
      header,
      column ?? EN_DASH,
      column === null ? '' : percent(confidence),
      samples.map((sample) => oneLine(sample, 20)).join(' | '),
    ]),
  );
}
