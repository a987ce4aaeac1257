import type { Cell, SheetInput } from '../../core/workbook/input';
import type { Practice } from './practice';

type Row = Record<string, Cell | undefined>;

function sheet(name: string, headers: readonly string[], rows: readonly Row[]): SheetInput {
  return { name, rows: [[...headers], ...rows.map((row) => headers.map((header) => row[header] ?? ''))] };
}

const yesNo = (flag: boolean | undefined): string | undefined =>
  flag === undefined ? undefined : flag ? 'yes' : 'no';

const AGREEMENT = [
  'Expectations agreed',
  'Compensation agreed',
  'Client ownership agreed',
  'Communication agreed',
  'Exit terms agreed',
];

/** A practice as the sheets of a workbook, under the headers of the template. */
export function sheetsOf(practice: Practice): SheetInput[] {
  const settings: Array<[string, Cell | undefined]> = [
    ['As of', practice.asOf],
    ['Hourly cost', practice.hourlyCost],
    ['Default hours: call', practice.defaultCall],
    ['Currency', practice.currency],
    ['Period', practice.period],
    ['Fiscal year starts', practice.fiscal],
    ['Revenue recurs', practice.recurs],
    ['ROI basis', practice.basis],
    ['Contact cadence', practice.cadence],
    ['Firm annual revenue', practice.firmRevenue],
  ];
  return [
    sheet(
      'Partners',
      [
        ...['Partner', 'Start date', 'Category', 'Stage', 'Revenue model', 'Share %', 'Retainer a month'],
        ...['Guaranteed minimum', 'Expected introductions a month', 'Expected revenue a year'],
        ...['Contact cadence', 'Sales cycle', ...AGREEMENT],
      ],
      practice.partners.map((row) => ({
        Partner: row.name,
        'Start date': row.start,
        Category: row.category,
        Stage: row.stage,
        'Revenue model': row.model,
        'Share %': row.share === undefined ? undefined : `${row.share * 100}%`,
        'Retainer a month': row.retainer,
        'Guaranteed minimum': row.minimum,
        'Expected introductions a month': row.expectedIntros,
        'Expected revenue a year': row.expectedRevenue,
        'Contact cadence': row.cadence,
        'Sales cycle': row.cycle,
        ...Object.fromEntries(AGREEMENT.slice(0, row.agreed ?? 0).map((header) => [header, 'yes'])),
      })),
    ),
    ...practice.referrals.map(({ qualified, closed, rows }, i) =>
      sheet(
        `Referrals ${i + 1}`,
        [
          ...[
            'Partner',
            'Received',
            'Id',
            'Direction',
            'Client',
            ...(qualified ? ['Qualified'] : []),
            'Status',
          ],
          ...[
            ...(closed ? ['Closed'] : []),
            'First-year revenue',
            'AUM',
            'Net new',
            'Credit',
            'Role',
            'Ended',
          ],
        ],
        rows.map((row) => ({
          Partner: row.partner,
          Received: row.received,
          Id: row.id,
          Direction: row.given === true ? 'given' : undefined,
          Client: row.client,
          Qualified: yesNo(row.qualified),
          Status: row.status,
          Closed: row.closed,
          'First-year revenue': row.revenue,
          AUM: row.aum,
          'Net new': yesNo(row.netNew),
          Credit: row.credit,
          Role: row.influenced === true ? 'influenced' : undefined,
          Ended: row.ended,
        })),
      ),
    ),
    sheet(
      'Activities',
      [
        ...['Partner', 'Date', 'Type', 'Hours', 'Cost', 'Initiated by', 'Asked on', 'Answered on', 'Rating'],
        ...['Responsiveness', 'Initiative', 'Quality'],
      ],
      practice.activities.map((row) => ({
        Partner: row.partner,
        Date: row.date,
        Type: row.type,
        Hours: row.hours,
        Cost: row.cost,
        'Initiated by': row.by,
        'Asked on': row.asked,
        'Answered on': row.answered,
        Rating: row.rating,
        Responsiveness: row.scores?.[0],
        Initiative: row.scores?.[1],
        Quality: row.scores?.[2],
      })),
    ),
    sheet(
      'Money',
      ['Partner', 'Date', 'Kind', 'Amount', 'Referral id', 'Client', 'Status', 'Currency'],
      practice.money.map((row) => ({
        Partner: row.partner,
        Date: row.date,
        Kind: row.kind,
        Amount: row.amount,
        'Referral id': row.id,
        Client: row.client,
        Status: row.status,
        Currency: row.currency,
      })),
    ),
    {
      name: 'Settings',
      rows: [
        ['Name', 'Value'],
        ...settings.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ],
    },
  ];
}
