import { scorecardText } from '../../../cli/commands/scorecard';
import { parseIso } from '../../../core/calendar/day';
import { openBook } from '../../../core/kpis';
import { readWorkbook } from '../../../core/ledger/reading/read';

test('partners with the same decision for the same reason share one sentence', () => {
  const { ledger } = readWorkbook({
    today: parseIso('2026-10-31')!,
    settings: [['As of', '2026-10-31']],
    sheets: [
      {
        name: 'Referrals',
        rows: [
          ['Partner', 'Received', 'Status'],
          ['Harbor Tax', '2025-01-15', 'open'],
          ['Ames Law', '2025-02-15', 'open'],
        ],
      },
    ],
  });

  const text = scorecardText(openBook(ledger), { from: null, to: parseIso('2026-10-31') });

  const sentences = text.split('\n').filter((line) => /Ames Law.*:|Harbor Tax.*:/.test(line));
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toMatch(/^Ames Law, Harbor Tax: /);
});
