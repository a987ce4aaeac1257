import type { CellFormat, CellStyle, PlannedCell, SheetPlan } from '../host/sheet-plan';
import type { Assumption } from './deal-assumptions';
import {
  clientsOf,
  DEAL_MODELS,
  DEAL_YEARS,
  HORIZONS,
  lifetimeCost,
  planDeal,
  type DealKey,
  type DealModel,
  type DealNumbers,
} from './models';

type Row = ReadonlyArray<PlannedCell | null>;

/** Columns of the table of years, 0-based; the five models stand side by side from each `first`. */
const YEARS = {
  year: 0,
  clients: 1,
  paying: 2,
  underFee: 3,
  revenue: 4,
  theirs: 5,
  hours: 10,
  kept: 11,
} as const;
/** The horizon that break-even and hours are shown for. */
const MIDDLE = 3;

export interface DealSheetOptions {
  /** Whom it is about; null: nobody in particular. */
  readonly partner: string | null;
  /** Where the assumptions end, in words; null: not from records. */
  readonly asOf: string | null;
  /** Capital as cells: `USD` has no say in a formula; null = none. */
  readonly currency: string | null;
  /** Keys that were entered just now: what stands in the sheet already gives way to them. */
  readonly entered?: ReadonlySet<DealKey>;
}

/** The mark of the deal sheet of a partner: the same partner, the same sheet. */
export function dealMark(partner: string | null): string {
  return partner === null ? 'deal' : `deal:${partner.toLowerCase()}`;
}

/**
 * The planner as a sheet: assumptions that can be changed, and plain formulas over them. Without an hourly cost or another number
 * that nobody knows there is no plan: {@link Assumption.value} must not be null.
 */
export function dealSheet(
  list: readonly Assumption[],
  numbers: DealNumbers,
  options: DealSheetOptions,
): SheetPlan {
  const plan = planDeal(numbers);
  const head = heading(options);
  const summaryTop = head.length + 1; // its header row, 0-based, after the section heading
  const lifetimeRow = summaryTop + DEAL_MODELS.length + 2;
  const listTop = lifetimeRow + 3;
  const yearsTop = listTop + list.length + 3;
  const at = (key: DealKey) => `$B$${listTop + 2 + list.findIndex((each) => each.key === key)}`;
  const refs = Object.fromEntries(list.map(({ key }) => [key, at(key)])) as Record<DealKey, string>;
  const rows: Row[] = [
    ...head,
    [text('Side by side', 'heading')],
    summaryHeader(),
    ...plan.map((each, n) => summaryRow(each, n, refs, yearsTop, numbers)),
    mostRow(plan, summaryTop),
    [text('A referral fee without an end costs, in years of revenue'), lifetimeCell(numbers, refs)],
    [],
    [text('Assumptions: change the cells of column B', 'heading')],
    [header('Assumption'), header('Value'), header('Where it comes from')],
    ...list.map((each) => assumptionRow(each, options.entered?.has(each.key) === true)),
    [],
    [text('Year by year', 'heading')],
    yearsHeader(),
    ...Array.from({ length: DEAL_YEARS }, (_, n) => yearRow(n, yearsTop + 2 + n, refs, numbers)),
  ];
  return {
    mark: dealMark(options.partner),
    title: options.partner === null ? 'Deal planner' : `Deal ${options.partner}`,
    rows,
    columnWidths: [
      50,
      ...yearsHeader()
        .slice(1)
        .map((cell) => Math.max(19, String(cell?.value).length + 2)),
    ],
    charts: [
      {
        title: 'What we keep, added up year by year',
        kind: 'column',
        headerRow: yearsTop,
        lastRow: yearsTop + DEAL_YEARS,
        categories: YEARS.year,
        series: DEAL_MODELS.map((_, n) => YEARS.kept + n),
      },
    ],
    print: { landscape: true },
  };
}

function text(value: string, style: CellStyle = 'text'): PlannedCell {
  return { value, style, format: 'text' };
}

const header = (value: string) => text(value, 'columnHeader');

function formula(of: string, value: PlannedCell['value'], format: CellFormat): PlannedCell {
  return { value, formula: `=${of}`, format };
}

function heading({ partner, asOf, currency }: DealSheetOptions): Row[] {
  const whose = partner === null ? '' : `: ${partner}`;
  const from = asOf === null ? 'Assumptions are examples' : `Assumptions as of ${asOf}`;
  return [
    [text(`Deal planner${whose}`, 'title')],
    [text(`${from}${currency === null ? '' : `; amounts in ${currency}`}`, 'subtitle')],
    [
      text(
        'A plan is no forecast: the same number of introductions every year, nothing discounted, no taxes. Whether a model is allowed is for compliance to say.',
        'note',
      ),
    ],
    [
      text(
        `Break-even: introductions a year from which something is left to us over ${years(MIDDLE)}.`,
        'note',
      ),
    ],
    [],
  ];
}

/** A1 name of a column of the table of years, 0-based. */
function column(n: number): string {
  return String.fromCharCode(65 + n);
}

function years(n: number): string {
  return n === 1 ? '1 year' : `${n} years`;
}

function summaryHeader(): Row {
  return [
    header('Model'),
    ...HORIZONS.flatMap((n) => [header(`They get, ${years(n)}`), header(`We keep, ${years(n)}`)]),
    header(`Hours, ${years(MIDDLE)}`),
    header('Break-even'),
  ];
}

function summaryRow(
  plan: ReturnType<typeof planDeal>[number],
  n: number,
  refs: Record<DealKey, string>,
  yearsTop: number,
  numbers: DealNumbers,
): Row {
  const first = yearsTop + 2; // 1-based row of year 1
  const span = (of: number, horizon: number) => `${column(of)}${first}:${column(of)}${first + horizon - 1}`;
  const even = plan.breakEven[MIDDLE];
  const hours =
    plan.model === 'bundled service' ? `SUM(${span(YEARS.hours, MIDDLE)})` : `${MIDDLE}*${refs.hours}`;
  return [
    text(plan.model),
    ...HORIZONS.flatMap((horizon) => [
      formula(`SUM(${span(YEARS.theirs + n, horizon)})`, plan.upTo[horizon].theirs, 'money'),
      formula(`${column(YEARS.kept + n)}${first + horizon - 1}`, plan.upTo[horizon].kept, 'money'),
    ]),
    formula(hours, plan.upTo[MIDDLE].hours, 'integer'),
    formula(
      evenFormula(
        plan.model,
        `${column(YEARS.kept + n)}${first + MIDDLE - 1}`,
        `SUM(${span(YEARS.revenue, MIDDLE)})`,
        refs,
      ),
      'value' in even && numbers.introductions > 0 ? even.value : NEVER,
      'decimal',
    ),
  ];
}

const NEVER = 'never';

/** Introductions a year with which nothing is kept over three years: fixed cost against what each introduction leaves. */
function evenFormula(model: DealModel, kept: string, revenue: string, refs: Record<DealKey, string>): string {
  const fixed = `${MIDDLE}*(${refs.hours}*${refs.hourlyCost}+${refs.directCost})`;
  const own: Partial<Record<DealModel, string>> = {
    'co-marketing': `+${MIDDLE}*${refs.campaignCost}*${refs.campaignPart}`,
  };
  const zero = (fixedCost: string, leaves: string) =>
    `IF(${refs.introductions}*(${leaves})>0,(${fixedCost})*${refs.introductions}/(${leaves}),"${NEVER}")`;
  if (model !== 'retainer') {
    const fixedCost = `${fixed}${own[model] ?? ''}`;
    return zero(fixedCost, `${kept}+${fixedCost}`);
  }
  const paid = `${MIDDLE}*12*${refs.retainerAMonth}`;
  const whole = zero(`${fixed}+${paid}`, revenue);
  const credited = zero(fixed, `${revenue}-${paid}*${refs.introductions}/${refs.guaranteedMinimum}`);
  const reached = `${fixed}+${paid}>${revenue}/${refs.introductions}*${refs.guaranteedMinimum}`;
  return `IF(OR(${refs.shortfallCredited}<>"yes",${refs.guaranteedMinimum}<=0,${refs.introductions}<=0),${whole},IF(${reached},${whole},${credited}))`;
}

/** Which model leaves us the most. */
function mostRow(plan: ReturnType<typeof planDeal>, summaryTop: number): Row {
  const [from, to] = [summaryTop + 2, summaryTop + 1 + DEAL_MODELS.length];
  return [
    text('Leaves us the most', 'total'),
    ...HORIZONS.flatMap((horizon, n): Row => {
      const kept = `${column(2 + 2 * n)}${from}:${column(2 + 2 * n)}${to}`;
      const best = plan.reduce((a, b) => (b.upTo[horizon].kept > a.upTo[horizon].kept ? b : a));
      return [
        text('', 'total'),
        {
          value: best.model,
          formula: `=INDEX($A$${from}:$A$${to},MATCH(MAX(${kept}),${kept},0))`,
          style: 'total',
          format: 'text',
        },
      ];
    }),
  ];
}

function lifetimeCell(numbers: DealNumbers, refs: Record<DealKey, string>): PlannedCell {
  const years = lifetimeCost(numbers.feeShare, numbers.retention);
  return formula(
    `IF(${refs.retention}<1,${refs.feeShare}/(1-${refs.retention}),"no end")`,
    'value' in years ? years.value : 'no end',
    'decimal',
  );
}

const FORMATS: Readonly<Record<Assumption['unit'], CellFormat>> = {
  count: 'decimal',
  share: 'percent',
  money: 'money',
  hours: 'decimal',
  years: 'integer',
  'yes or no': 'text',
};

function assumptionRow({ label, unit, value, from, few }: Assumption, entered: boolean): Row {
  return [
    text(label),
    {
      value: unit === 'yes or no' ? (value === 0 ? 'no' : 'yes') : value,
      format: FORMATS[unit],
      style: 'input',
      ...(entered ? {} : { input: true as const }),
    },
    // Two spaces keep the words off the number at their left.
    text(`  ${few ? `${from} Too few to lean on.` : from}`, 'note'),
  ];
}

function yearsHeader(): Row {
  return [
    ...['Year', 'Clients', 'Paying', 'With a fee running', 'Revenue'].map(header),
    ...DEAL_MODELS.map((model) => header(`Theirs: ${model}`)),
    header('Hours: bundled service'),
    ...DEAL_MODELS.map((model) => header(`Kept so far: ${model}`)),
  ];
}

/** One year: the same steps as in models.ts, each in a cell. `row` is 1-based. */
function yearRow(n: number, row: number, refs: Record<DealKey, string>, numbers: DealNumbers): Row {
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
