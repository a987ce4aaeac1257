import { openFile } from '../../files/open';
import { filledRows } from '../support/filled-rows';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]));
const csv = async (text: string | Uint8Array) =>
  (await openFile('book.csv', typeof text === 'string' ? utf8(text) : text)).sheets[0];

const table = [
  ['Partner', 'Received'],
  ['Zoë', '2026-01-31'],
];

describe('a CSV', () => {
  it.each([
    ['commas', 'Partner,Received\nZoë,2026-01-31\n'],
    ['semicolons', 'Partner;Received\nZoë;2026-01-31\n'],
    ['tabs', 'Partner\tReceived\nZoë\t2026-01-31'],
    ['bars', 'Partner|Received\r\nZoë|2026-01-31\r\n'],
    ['old Mac line breaks', 'Partner,Received\rZoë,2026-01-31\r'],
    ['a byte order mark', '\uFEFFPartner,Received\nZoë,2026-01-31\n'],
    ['quotes', '"Partner","Received"\n"Zoë","2026-01-31"\n\n\n'],
    ['a byte order mark that was read as Windows-1252', 'ï»¿Partner,Received\nZoë,2026-01-31\n'],
    ['links as formulas', 'Partner,Received\n"=HYPERLINK(""https://crm.example/7"",""Zoë"")",2026-01-31\n'],
    ['texts as formulas', 'Partner,Received\n"=T(""Zoë"")","=""2026-01-31"""\n'],
    ['days in single quotation marks', "Partner,Received\nZoë,'2026-01-31'\n"],
  ])('with %s gives its cells', async (_, text) => {
    expect((await csv(text))?.rows).toEqual(table);
  });

  it('whose lines are one quoted cell each is taken apart, and says so', async () => {
    const rows = ['"Partner,Client,Fee"', '"Zoë,Al ""Bo"" Kay,100"', '', '"Elm,""Orr, Di"",200",,'];
    const sheet = await csv(rows.join('\r\n'));
    expect(filledRows(sheet)).toEqual([
      ['Partner', 'Client', 'Fee'],
      ['Zoë', 'Al "Bo" Kay', '100'],
      [],
      ['Elm', 'Orr, Di', '200'],
    ]);
    expect(sheet?.remarks?.map(({ problem }) => problem)).toEqual([
      expect.stringContaining('one cell in quotation marks'),
    ]);
    const names = await csv('"Client, by name"\n"Orr, Di"\n"Kay, Al"\n');
    expect(filledRows(names)).toEqual([['Client, by name'], ['Orr, Di'], ['Kay, Al']]);
  });

  it('whose rows begin with their numbers has a first column without a header', async () => {
    const sheet = await csv('Partner,Client\n"1",Zoë,Al\n"2",Elm,\n"3",Oak,Bo\n');
    expect(filledRows(sheet)).toEqual([
      [null, 'Partner', 'Client'],
      ['1', 'Zoë', 'Al'],
      ['2', 'Elm'],
      ['3', 'Oak', 'Bo'],
    ]);
    const ended = await csv('No,Client\n1,Al,\n2,Bo,\n');
    expect(filledRows(ended)?.[0]?.[0]).toBe('No');
  });

  it('takes off single quotation marks where most cells of a column stand in them', async () => {
    const sheet = await csv("'Partner','Client'\n'Zoë','Al'\n'Oak',''\n'Elm','Bo'\n");
    expect(filledRows(sheet)?.slice(1)).toEqual([['Zoë', 'Al'], ['Oak'], ['Elm', 'Bo']]);
  });

  it('whose only quotation mark is that of a name keeps it', async () => {
    const sheet = await csv("Partner,Client\n'Tis Law,Al\nOak,Bo'\nElm,'t Hart\n");
    expect(filledRows(sheet)?.slice(1)).toEqual([
      ["'Tis Law", 'Al'],
      ['Oak', "Bo'"],
      ['Elm', "'t Hart"],
    ]);
  });

  it.each([
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...utf16le('Partner,Received\nZoë,2026-01-31')])],
    ['UTF-16 without one', utf16le('Partner,Received\nZoë,2026-01-31')],
    [
      'big-endian UTF-16',
      Uint8Array.from(
        [0xfe, 0xff, ...utf16le('Partner,Received\nZoë,2026-01-31')].map((b, i, all) =>
          i < 2 ? b : (all[i ^ 1] ?? 0),
        ),
      ),
    ],
    ['Windows-1252', Uint8Array.from([...'Partner,Received\nZoë,2026-01-31'].map((c) => c.charCodeAt(0)))],
  ])('in %s is decoded', async (_, bytes) => {
    expect((await csv(bytes))?.rows).toEqual(table);
  });

  it('keeps row numbers below blank lines and a sep= line', async () => {
    const sheet = await csv('sep=;\r\nReferrals\r\n\r\nPartner;Amount\r\nHarbor;1.234,50\r\n');
    expect(sheet?.firstRow).toBe(2);
    expect(filledRows(sheet)).toEqual([['Referrals'], [], ['Partner', 'Amount'], ['Harbor', '1.234,50']]);
  });

  it('is not misled by titles and decimal commas', async () => {
    const sheet = await csv(
      'Referrals, received, all years\n\nPartner;Received;Amount\nHarbor;2026-01-31;1.234,50\nOak;2026-02-01;2,50\n',
    );
    expect(sheet?.rows[2]).toEqual(['Partner', 'Received', 'Amount']);
    expect(sheet?.rows[3]).toEqual(['Harbor', '2026-01-31', '1.234,50']);
  });

  it('keeps ragged rows, quoted separators, quotes and line breaks as they are', async () => {
    const sheet = await csv('Partner,Notes\n"Smith, ""Bob"" & Co","two\nlines",extra\nOak\n');
    expect(sheet?.rows).toEqual([
      ['Partner', 'Notes'],
      ['Smith, "Bob" & Co', 'two\nlines', 'extra'],
      ['Oak'],
    ]);
  });

  it('is named like its file, and only texts come out', async () => {
    const sheet = await csv('Partner,Credit\nOak,0.50\n');
    expect(sheet?.name).toBe('book.csv');
    expect(sheet?.rows[1]).toEqual(['Oak', '0.50']);
  });
});

it('reads Windows-1252 as such, also where the runtime takes it for Latin-1', async () => {
  const bytes = Uint8Array.from(
    [...'Partner,Amount\nM\u00fcller,5 '].map((each) => each.charCodeAt(0)).concat(0x80, 0x92),
  );
  const { sheets } = await openFile('x.csv', bytes);
  expect(sheets[0]?.rows[1]).toEqual(['Müller', '5 €’']);
});
