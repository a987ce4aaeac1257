import { column, formula, header, type Refs, type Row } from './deal-cells';
import { clientsOf, DEAL_MODELS, planDeal, type DealModel, type DealNumbers } from './models';

/** Columns of the table of years, 0-based; the five models stand side by side from each `first`. */
export const YEARS = {
  year: 0,
  clients: 1,
  paying: 2,
  underFee: 3,
  revenue: 4,
  theirs: 5,
  hours: 10,
  kept: 11,
} as const;
/** Headers of the table of years. */
export function yearsHeader(): Row {
  return [
    ...['Year', 'Clients', 'Paying', 'With a fee running', 'Revenue'].map(header),
    ...DEAL_MODELS.map((model) => header(`Theirs: ${model}`)),
    header('Hours: bundled service'),
    ...DEAL_MODELS.map((model) => header(`Kept so far: ${model}`)),
  ];
}

/** One year: the same steps as in models.ts, each in a cell. `row` is 1-based. */
export function yearRow(n: number, row: number, refs: Refs, numbers: DealNumbers): Row {
  const r = refs;
  const cell = (of: number, line = row) => `${column(of)}${line}`;
  const before = (of: number) => (n === 0 ? '' : `${cell(of, row - 1)}*${r.retention}+`);
  const added = `${r.introductions}*${r.conversion}`;
  const endOfFee = `IF(AND(${r.feeYears}>0,${cell(YEARS.year)}>${r.feeYears}),${added}*${r.retention}^${r.feeYears},0)`;
  const revenue = cell(YEARS.revenue);
  const credit = `IF(AND(${r.shortfallCredited}="yes",${r.guaranteedMinimum}>0),MAX(0,${r.guaranteedMinimum}-${r.introductions})/${r.guaranteedMinimum},0)`;
  const bundled = `${cell(YEARS.paying)}*${r.bundlePrice}`;
  const theirs: Readonly<Record<DealModel, string>> = {
    'referral fee': `${cell(YEARS.underFee)}*${r.revenuePerClient}*${r.feeShare}`,
    'joint venture': `${revenue}*(${r.newPart}*${r.newShare}+(1-${r.newPart})*${r.existingShare})`,
    'bundled service': `${bundled}*${r.bundleShare}`,
    'co-marketing': `${added}*${r.attributed}*${r.revenuePerClient}*${r.attributedShare}`,
    retainer: `12*${r.retainerAMonth}*(1-${credit})`,
  };
  const common = `${r.hours}*${r.hourlyCost}+${r.directCost}`;
  const kept: Readonly<Record<DealModel, string>> = {
    'referral fee': `${revenue}-(${common})`,
    'joint venture': `${revenue}-(${common})`,
    'bundled service': `${bundled}-(${common}+(${cell(YEARS.hours)}-${r.hours})*${r.hourlyCost})`,
    'co-marketing': `${revenue}-(${common}+${r.campaignCost}*${r.campaignPart})`,
    retainer: `${revenue}-(${common})`,
  };
  const now = planDeal(numbers);
  const { all, paying, underFee } = clientsOf(numbers);
  const so = (at: number) => now[at]!.years.slice(0, n + 1).reduce((sum, year) => sum + year.kept, 0);
  return [
    { value: n + 1, format: 'integer' },
    formula(`${before(YEARS.clients)}${added}`, all[n]!, 'decimal'),
    formula(`IF(${r.recurs}="no",${added},${cell(YEARS.clients)})`, paying[n]!, 'decimal'),
    formula(
      `IF(${r.recurs}="no",${added},${before(YEARS.underFee)}${added}-${endOfFee})`,
      underFee[n]!,
      'decimal',
    ),
    formula(`${cell(YEARS.paying)}*${r.revenuePerClient}`, now[0]!.years[n]!.revenue, 'money'),
    ...DEAL_MODELS.map((model, at) => formula(theirs[model], now[at]!.years[n]!.theirs, 'money')),
    formula(`${r.hours}+${cell(YEARS.paying)}*${r.bundleHours}`, now[BUNDLED]!.years[n]!.hours, 'decimal'),
    ...DEAL_MODELS.map((model, at) =>
      formula(
        `${n === 0 ? '' : `${cell(YEARS.kept + at, row - 1)}+`}${kept[model]}-${cell(YEARS.theirs + at)}`,
        so(at),
        'money',
      ),
    ),
  ];
}

const BUNDLED = DEAL_MODELS.indexOf('bundled service');
