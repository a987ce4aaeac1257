import type { CellFormat, PlannedCell, SheetPlan } from '../../host/sheet-plan';
import { column, formula, header, text, type Refs, type Row } from './deal-cells';
import type { Assumption } from './deal-inputs';
import { yearRow, YEARS, yearsHeader } from './deal-years';
import {
  DEAL_MODELS,
  DEAL_YEARS,
  HORIZONS,
  lifetimeCost,
  planDeal,
  type DealKey,
  type DealModel,
  type DealNumbers,
} from './models';

/** The horizon that break-even and hours are shown for. */
const MIDDLE = 3;

interface DealSheetOptions {
  /** Whom it is about; null: nobody in particular. */
  readonly partner: string | null;
  /** Where the assumptions end, in words; null: not from records. */
  readonly asOf: string | null;
  /** ISO 4217: said under the title; null: not said. */
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
  const refs = Object.fromEntries(list.map(({ key }) => [key, at(key)])) as Refs;
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
      // A label has figures beside it, so what does not fit is cut off.
      Math.max(...rows.map(([label, ...beside]) => (beside.length > 0 ? String(label?.value).length : 0))),
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

function heading({ partner, asOf, currency }: DealSheetOptions): Row[] {
  const whose = partner === null ? '' : `: ${partner}`;
  const from = asOf === null ? 'Assumptions are examples' : `Assumptions as of ${asOf}`;
  return [
    [text(`Deal planner${whose}`, 'title')],
    [text(`${from}${currency === null ? '' : `; amounts in ${currency}`}`, 'subtitle')],
    [
      text(
        'A plan is no forecast: the same number of introductions every year and under each model, nothing discounted, no taxes. Whether a model is allowed is for compliance to say.',
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
  refs: Refs,
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
function evenFormula(model: DealModel, kept: string, revenue: string, refs: Refs): string {
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

/** What is said where every model loses. */
const NONE_LEAVES = 'none: all lose';

/** Which model leaves us the most, if any leaves something. */
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
          value: best.upTo[horizon].kept > 0 ? best.model : NONE_LEAVES,
          formula: `=IF(MAX(${kept})>0,INDEX($A$${from}:$A$${to},MATCH(MAX(${kept}),${kept},0)),"${NONE_LEAVES}")`,
          style: 'total',
          format: 'text',
        },
      ];
    }),
  ];
}

function lifetimeCell(numbers: DealNumbers, refs: Refs): PlannedCell {
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
