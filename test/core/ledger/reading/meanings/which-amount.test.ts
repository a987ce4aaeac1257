import { mapping, notesOf, read, sheet } from '../sheets';

const money = (...headers: string[]) =>
  mapping(
    read([
      sheet('x', [
        ['Date', 'Partner', 'Client', ...headers],
        ['2026-02-02', 'Alder', 'Roe', ...headers.map((_, i) => 1000 + i)],
        ['2026-02-13', 'Birch', 'Poe', ...headers.map((_, i) => 2000 + i)],
      ]),
    ]),
  )['Amount'];

const referrals = (...headers: string[]) =>
  mapping(
    read([
      sheet('x', [
        ['Partner', 'Received', 'Client', 'Status', 'Closed', ...headers],
        ['Alder', '2026-02-02', 'Roe', 'won', '2026-03-02', ...headers.map((_, i) => 1000 + i)],
        ['Birch', '2026-02-13', 'Poe', 'lost', '2026-03-13', ...headers.map(() => '')],
      ]),
    ]),
  )['First-year revenue'];

describe('an income beside a fee', () => {
  it('may be that of the client', () => {
    expect(referrals('Income', 'Fee')).toBe('Fee');
    expect(referrals('Income')).toBe('Income');
  });
});

describe('of several amounts', () => {
  it.each([
    ['CA prévu', 'CA réel'],
    ['CA prévisionnel', 'CA réalisé'],
    ['Honoraires estimés', 'Honoraires réels'],
    ['Ingreso estimado', 'Ingreso real'],
    ['Honorario previsto', 'Honorario real'],
    ['Plan-Umsatz', 'Ist-Umsatz'],
    ['Geplanter Umsatz', 'Tatsächlicher Umsatz'],
    ['Omzet verwacht', 'Omzet werkelijk'],
    ['Verwachte omzet', 'Gerealiseerde omzet'],
    ['Ricavo stimato', 'Ricavo effettivo'],
    ['Receita prevista', 'Receita real'],
    ['Beräknad intäkt', 'Faktisk intäkt'],
    ['CA estimé', 'CA encaissé'],
    ['Quoted', 'Invoiced'],
    ['Quoted fee', 'Fee charged'],
    ['Quoted fee', 'Agreed fee'],
    ['Est. value', 'Won value'],
  ])('the actual one counts, not "%s" but "%s"', (expected, actual) => {
    expect(referrals(expected, actual)).toBe(actual);
    expect(referrals(actual, expected)).toBe(actual);
    expect(money(expected, actual)).toBe(actual);
  });

  it.each([
    ['Amount (FC)', 'Amount (LC)'],
    ['Amount', 'Amount (LCY)'],
    ['Amount in doc. curr.', 'Amount in local currency'],
    ['Amount (foreign currency)', 'Amount'],
    ['Fee (transaction currency)', 'Fee (functional currency)'],
    ['Betrag (FW)', 'Betrag (HW)'],
    ['Betrag in Fremdwährung', 'Betrag in Hauswährung'],
    ['Amount (inc VAT)', 'Amount (ex VAT)'],
    ['Montant TTC', 'Montant HT'],
    ['Gross fee', 'Net fee'],
    ['Expected', 'Received'],
    ['Line Total', 'Line Subtotal'],
    ['Total', 'Subtotal'],
    ['Totale', 'Imponibile'],
    ['Total', 'Base imponible'],
    ['Incl. btw', 'Excl. btw'],
    ['Total TTC', 'Total HT'],
    ['Invoice total', 'Taxable amount'],
    ['Gesamt', 'Netto'],
    ['Gross', 'Our 60%'],
    ['Fee', 'Our cut'],
  ])('the one in the currency of the firm counts, not "%s" but "%s"', (foreign, own) => {
    expect(money(foreign, own)).toBe(own);
    expect(money(own, foreign)).toBe(own);
  });

  it.each([
    'YTD fees',
    'Fees YTD',
    'Cumulative fees',
    'Year-to-date revenue',
    'Lifetime revenue',
    'Running total',
  ])('what has come in so far counts no row again: "%s"', (header) => {
    expect([money(header, 'Fee this quarter'), money('Fee', header)]).toEqual(['Fee this quarter', 'Fee']);
  });

  it('what is due is the amount where nothing else is', () => {
    expect([money('Amount due'), money('Balance due', 'Total'), money('Total', 'Amount due')]).toEqual([
      'Amount due',
      'Total',
      'Total',
    ]);
  });

  it('a discount makes the total the smaller of both', () => {
    const at = (...discounts: number[]) =>
      mapping(
        read([
          sheet('x', [
            ['Date', 'Partner', 'Client', 'Subtotal', 'Discount', 'Total'],
            ...discounts.map((each, i) => [`2026-02-0${i + 2}`, 'Alder', 'Roe', 1000, each, 1000 - each]),
          ]),
        ]),
      )['Amount'];
    expect([at(100, 0), at(0, 0)]).toEqual(['Total', 'Subtotal']);
  });

  it.each(['Balance paid', 'Outstanding balance', 'Balance due'])(
    'what is paid or open is no asset: "%s"',
    (header) => {
      const found = mapping(
        read([
          sheet('x', [
            ['Partner', 'Received', 'Client', 'Status', 'Total fee', header],
            ['Alder', '2026-02-02', 'Roe', 'won', 4500, 3500],
            ['Birch', '2026-02-03', 'Poe', 'lost', '', ''],
          ]),
        ]),
      );
      expect([found['AUM'], found['First-year revenue']]).toEqual([undefined, 'Total fee']);
    },
  );

  it('what was collected counts before the value of the contract', () => {
    expect(referrals('Contract value', 'Collected')).toBe('Collected');
    expect(referrals('Collected', 'Contract value')).toBe('Collected');
    expect(referrals('Expected annual fee', 'Collected YTD')).toBe('Collected YTD');
    expect(referrals('Fees collected to date', 'Deal amount')).toBe('Fees collected to date');
  });

  it.each(['Deal value', 'Contract amount', 'Sales value', 'Agreed fee', 'Signed value'])(
    'one is enough in a list of money: "%s"',
    (header) => {
      expect(money(header)).toBe(header);
    },
  );

  it.each(['Fee agreed', 'Home value', 'Planned', 'Real estate', 'CA', 'Plan'])(
    'what may be a day, a house or a word of English is none: "%s"',
    (header) => {
      expect(referrals(header)).toBeUndefined();
    },
  );
});

describe('of several columns of assets', () => {
  const assets = (...headers: string[]) =>
    mapping(
      read([
        sheet('x', [
          ['Partner', 'Received', 'Prospect', 'Status', ...headers],
          ['Alder', '2026-01-05', 'Roe', 'Won', 600000, 550000],
        ]),
      ]),
    )['AUM'];
  it.each([
    ['Est. AUM', 'Final AUM'],
    ['Expected assets', 'Assets transferred'],
    ['Projected AUM', 'AUM'],
  ])('what came counts before what was expected: "%s" and "%s"', (expected, came) => {
    expect(assets(expected, came)).toBe(came);
    expect(assets(came, expected)).toBe(came);
  });
});

describe('two columns of one name below a line of groups', () => {
  const found = (...groups: string[]) => {
    const [first = '', second = ''] = groups;
    const reading = read([
      sheet('x', [
        ['', '', '', '', first, '', second, ''],
        ['Client', 'COI', 'Intro', 'Status', 'AUM', 'Fee', 'AUM', 'Fee'],
        ['Roe', 'Alder', '2026-01-05', 'Won', 600000, 6000, 550000, 5500],
        ['Poe', 'Birch', '2026-01-06', 'Lost', 400000, 4000, '', ''],
      ]),
    ]);
    return [[...reading.ledger.referrals.revenue][0], notesOf(reading, 'called "Fee"').length];
  };
  it('are told apart by what came and what was expected', () => {
    expect(found('Estimate', 'Actual')).toEqual([5500, 0]);
    expect(found('Final', 'Projected')).toEqual([6000, 0]);
  });
  it('are asked where the groups say nothing of it', () => {
    expect(found('Spouse 1', 'Spouse 2')).toEqual([6000, 1]);
  });
});

describe('the amounts of what was sold', () => {
  const rows = (...headers: string[]) =>
    read([
      sheet('x', [
        ['Opportunity', 'Partner', 'Created', 'Stage', ...headers],
        ['Roe', 'Alder', '2026-01-05', 'Closed Won', 12, 500, 6000],
        ['Poe', 'Birch', '2026-01-06', 'Closed Lost', 4, 1000, 4000],
      ]),
    ]);
  it('are the total of a price and a quantity, which counts no introductions', () => {
    const reading = rows('Quantity', 'Sales Price', 'Total Price');
    expect(mapping(reading)['First-year revenue']).toBe('Total Price');
    expect([...notesOf(reading, 'counts'), ...notesOf(reading, 'stand for several')]).toEqual([]);
    expect(notesOf(rows('Quantity', 'Fee each', 'Fee'), 'counts are not read')).toHaveLength(1);
  });
});

it.each([
  ['T-3 revenue', 'T-12 revenue'],
  ['Last 6 months revenue', 'Annual revenue'],
  ['T3 GDC', 'GDC'],
])('a part of a year gives way to the whole of it: "%s" and "%s"', (part, year) => {
  expect(referrals(part, year)).toBe(year);
  expect(referrals(year, part)).toBe(year);
});
