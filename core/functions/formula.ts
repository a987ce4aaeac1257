import { dayFromCivil, formatIso } from '../calendar/day';
import { month, stepMonth } from '../calendar/month';
import type { Book } from '../kpis';
import { closest } from '../ledger/spelling';
import { callFunction } from './call';
import { CATALOGUE, findFunction } from './catalogue';
import { invalid } from './cells';
import type { FunctionEntry, FunctionResult } from './entry';
import { ledgerStatus } from './mark';
import { FormulaError, tokenise, type Token } from './tokens';

/**
 * What one cell formula gives: `=PARTNER_ROI("Harbor Tax",DATE(2026,1,1),"2026-06-30")`. One catalogue function in any
 * letter case; its arguments are text, numbers, TRUE/FALSE, DATE(), ISO dates, `{"A";"B"}`, the word Ledger, or left
 * out. A formula that cannot be read gives wrong arguments with a sentence that says where.
 */
export function evaluateFormula(book: Book, formula: string): FunctionResult {
  try {
    const parser = new Parser(tokenise(formula), () => ledgerStatus(book));
    const { entry, args } = parser.formula();
    return callFunction(entry, args, { book });
  } catch (error) {
    if (error instanceof FormulaError) return invalid(error.message);
    throw error;
  }
}

function describe(token: Token): string {
  switch (token.kind) {
    case 'end':
      return 'the end of the formula';
    case 'number':
      return `${token.number} at character ${token.at}`;
    default:
      return `"${token.text}" at character ${token.at}`;
  }
}

/** A cell or range reference: `A2`, `$A$2:B9`, `Sheet1!A2`, `Referrals[#All]`. */
const REFERENCE = /^\$?[A-Za-z]{1,3}\$?\d+$|[![]/;

class Parser {
  private next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly ledgerText: () => string,
  ) {}

  formula(): { readonly entry: FunctionEntry; readonly args: unknown[] } {
    this.skip('=');
    const name = this.take();
    if (name.kind !== 'word')
      throw new FormulaError(
        `A formula begins with the name of a function, such as =PARTNER_ROI("Harbor Tax"), not with ${describe(name)}.`,
      );
    const entry = this.entry(name.text);
    this.need('(', `after ${entry.name}`);
    const args = this.list();
    const rest = this.take();
    if (rest.kind !== 'end')
      throw new FormulaError(
        `Only one function is evaluated; ${describe(rest)} comes after the end of ${entry.name}.`,
      );
    const most = entry.parameters.length;
    if (args.length > most && !entry.parameters.some(({ kind }) => kind === 'tables'))
      throw new FormulaError(
        `${entry.name} takes at most ${most} ${most === 1 ? 'argument' : 'arguments'} (${entry.parameters
          .map((parameter) => parameter.name)
          .join(', ')}); there are ${args.length}.`,
      );
    return { entry, args };
  }

  private entry(name: string): FunctionEntry {
    const entry = findFunction(name);
    if (entry !== undefined) return entry;
    const near = closest(
      name.toUpperCase(),
      CATALOGUE.map((each) => each.name),
      1,
    ).map((position) => CATALOGUE[position]!.name);
    const hint = near.length > 0 ? `Did you mean ${near[0]}?` : 'Their names begin with PARTNER_.';
    throw new FormulaError(`There is no function ${name.toUpperCase()}. ${hint}`);
  }

  /** Arguments up to and with the closing parenthesis; undefined where one is left out. */
  private list(): unknown[] {
    const args: unknown[] = [];
    if (this.skip(')')) return args;
    for (;;) {
      args.push(this.isSign(',', ';', ')') ? undefined : this.argument());
      if (this.skip(')')) return args;
      if (!this.skip(',') && !this.skip(';'))
        throw new FormulaError(`A comma or ")" is missing before ${describe(this.take())}.`);
    }
  }

  private argument(): unknown {
    const token = this.take();
    switch (token.kind) {
      case 'text':
        return token.text;
      case 'number':
        return token.number;
      case 'word':
        return this.word(token.text, token.at);
      case 'sign':
        if (token.text === '{') return this.array();
        break;
      case 'end':
        throw new FormulaError('A ")" is missing at the end of the formula.');
    }
    throw new FormulaError(`An argument cannot begin with ${describe(token)}.`);
  }

  private word(text: string, at: number): unknown {
    switch (text.toUpperCase()) {
      case 'TRUE':
        return true;
      case 'FALSE':
        return false;
      case 'LEDGER':
        return this.ledgerText();
      case 'DATE':
        return this.date(at);
    }
    if (REFERENCE.test(text))
      throw new FormulaError(
        `${text} at character ${at} is a reference to cells; write the value itself, text in quotation marks.`,
      );
    throw new FormulaError(`${text} at character ${at} is not known here; text needs quotation marks.`);
  }

  /** DATE(year, month, day); a month or day beyond the end counts on, as in a spreadsheet. */
  private date(at: number): string {
    this.need('(', 'after DATE');
    const parts = this.list();
    const [year, monthOfYear, day] = parts;
    if (
      parts.length !== 3 ||
      !parts.every((part) => Number.isInteger(part) && Math.abs(part as number) < 1e5)
    )
      throw new FormulaError(
        `DATE at character ${at} takes three whole numbers, for example DATE(2026,1,31).`,
      );
    const first = stepMonth(month(year as number, 1), (monthOfYear as number) - 1);
    return formatIso(dayFromCivil(first.year, first.month, 1) + (day as number) - 1);
  }

  /** `{"A","B";"C","D"}`: commas between columns, semicolons between rows. */
  private array(): unknown[][] {
    const rows: unknown[][] = [[]];
    for (;;) {
      const token = this.take();
      if (token.kind !== 'text' && token.kind !== 'number')
        throw new FormulaError(`Inside { } there are only texts and numbers, not ${describe(token)}.`);
      rows[rows.length - 1]!.push(token.kind === 'text' ? token.text : token.number);
      if (this.skip('}')) break;
      if (this.skip(';')) rows.push([]);
      else if (!this.skip(','))
        throw new FormulaError(`A comma, a semicolon or "}" is missing before ${describe(this.take())}.`);
    }
    if (rows.some((row) => row.length !== rows[0]!.length))
      throw new FormulaError('The rows inside { } have different lengths.');
    return rows;
  }

  private take(): Token {
    const token = this.tokens[this.next]!;
    if (token.kind !== 'end') this.next++;
    return token;
  }

  private isSign(...texts: string[]): boolean {
    const token = this.tokens[this.next]!;
    return token.kind === 'sign' && texts.includes(token.text);
  }

  private skip(text: string): boolean {
    if (!this.isSign(text)) return false;
    this.next++;
    return true;
  }

  private need(text: string, where: string): void {
    if (!this.skip(text))
      throw new FormulaError(`"${text}" is missing ${where}, before ${describe(this.take())}.`);
  }
}
