import { headerKey } from '../../../../core/workbook/values/header-key';
import { mapping, read, sheet } from '../../ledger/reading/sheets';

/** Answers to a form, one question for each column. */
const form = (headers: readonly string[], ...rows: ReadonlyArray<readonly string[]>) =>
  read([sheet('Form Responses 1', [headers, ...rows])]);

describe('the questions of a form are headers of what they ask for', () => {
  const MEETINGS = [
    ['1/12/2026 14:33:02', 'Harbor Tax', '45', 'Lunch', '$62.10'],
    ['2/20/2026 9:12:44', 'Elm Law', '30', 'Call', ''],
    ['3/15/2026 16:00:10', 'Harbor Tax', '60', 'Call', 'no'],
  ] as const;
  it.each([
    ['Which COI did you meet with?', 'How long was the meeting (minutes)?', 'What type of meeting was it?'],
    ['Who did you meet with?', 'How many minutes did you spend?', 'How did it go?'],
    ['Who was it with?', 'How many minutes?', 'What did you do?'],
    ['Person you met', 'About how many minutes?', 'What kind of contact?'],
    ['Which of our partners was this with?', 'How many minutes did it take? (round up)', 'What was it?'],
    ['Name of the COI', 'Minutes', 'What we did'],
  ])('%s, %s, %s', (partner, hours, type) => {
    const cost = 'Did you pick up the tab? If so, how much?';
    const reading = form(['Timestamp', partner, hours, type, cost], ...MEETINGS);
    expect(mapping(reading)).toMatchObject({ Partner: partner, Hours: hours, Type: type, Cost: cost });
    expect(Array.from(reading.ledger.activities.hours)).toEqual([0.75, 0.5, 1]);
  });

  const REFERRALS = [
    ['1/12/2026', 'Harbor Tax', 'Abel', 'Yes', '4000'],
    ['2/20/2026', 'Elm Law', 'Baker', 'No', ''],
    ['3/15/2026', 'Harbor Tax', 'Cole', 'Not yet', ''],
  ] as const;
  it.each([
    [
      'When were they referred?',
      'Who made the introduction?',
      'Who was referred?',
      'Did they become a client?',
      'What are the annual fees?',
    ],
    [
      'When did it come in?',
      'Whom may we thank for the referral?',
      'Who did they refer?',
      'Did it close?',
      'What revenue did it bring?',
    ],
    [
      'Date received',
      'Which CPA referred them?',
      'What is the client\u2019s name?',
      'Have they signed?',
      'How much will they pay in the first year?',
    ],
    [
      'Date received',
      'Who introduced you to us?',
      'Name of the client',
      'Did it convert?',
      'How much revenue in year one?',
    ],
  ])('%s, %s, %s, %s, %s', (received, partner, client, status, revenue) => {
    const reading = form([received, partner, client, status, revenue], ...REFERRALS);
    expect(mapping(reading)).toMatchObject({
      Received: received,
      Partner: partner,
      Client: client,
      Status: status,
      'First-year revenue': revenue,
    });
    expect(Array.from(reading.ledger.referrals.status).slice(0, 1)).toEqual([1]);
  });

  it.each([
    ['What was understood', 'what was understood'],
    ['Who sent them', 'who sent them'],
    ['How did you hear about us?', 'how did you hear about us'],
    ['Qualified?', 'qualified'],
    ['Paid?', 'paid'],
    ['Why did they leave?', 'why did they leave'],
  ])('%s stays as it is', (header, key) => {
    expect(headerKey(header).key).toBe(key);
  });
});
