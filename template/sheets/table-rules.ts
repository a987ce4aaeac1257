import { colToLetter, type ConditionalRule } from 'hucre/xlsx';
import type { CellStyle } from '../../core/host/sheet-plan';
import { tableDescription, type TableKind } from '../../core/workbook/tables';
import { conditionalStyle } from '../build/looks';
import { READY_ROWS } from '../sample/ready-rows';

/** A rule: the column that is coloured, the look, and the condition with `{Header}` for a cell of the row. */
type Rule = readonly [header: string, style: CellStyle, condition: string];

const RULES: Partial<Record<TableKind, readonly Rule[]>> = {
  Referrals: [
    ['Received', 'warning', 'AND({Partner}<>"",{Received}="")'],
    ['Closed', 'warning', 'AND({Status}="won",{Closed}="")'],
    ['Closed', 'bad', 'AND(ISNUMBER({Closed}),ISNUMBER({Received}),{Closed}<{Received})'],
    ['Qualified', 'warning', 'AND({Partner}<>"",{Qualified}="",{Direction}<>"given",{Status}<>"won")'],
    ['First-year revenue', 'warning', 'AND({Status}="won",{Direction}<>"given",{First-year revenue}="")'],
    ['Status', 'good', '{Status}="won"'],
    ['Status', 'note', '{Status}="lost"'],
  ],
  Partners: [
    ['Start date', 'warning', 'AND({Partner}<>"",{Start date}="",{Stage}<>"",{Stage}<>"candidate")'],
    ['Stage', 'bad', 'OR({Stage}="exiting",{Stage}="exited")'],
    ['Compensation disclosed', 'warning', 'AND({Share %}>0,{Compensation disclosed}="")'],
  ],
  Activities: [
    ['Date', 'warning', 'AND({Partner}<>"",{Date}="")'],
    ['Hours', 'warning', 'AND({Partner}<>"",{Hours}="")'],
    ['Answered on', 'warning', 'AND({Asked on}<>"",{Answered on}="")'],
  ],
  Money: [
    ['Amount', 'warning', 'AND({Partner}<>"",{Amount}="")'],
    ['Amount', 'bad', 'AND(ISNUMBER({Amount}),{Amount}<0)'],
  ],
  Actions: [
    ['Due', 'bad', 'AND({Due}<>"",{Done}="",{Due}<TODAY())'],
    ['Step', 'note', '{Done}<>""'],
  ],
  Candidates: [
    ['Locked in', 'bad', '{Locked in}="yes"'],
    ['Focus', 'good', '{Focus}="yes"'],
    [
      'Compensation discussed on',
      'warning',
      'AND({Compensation discussed on}<>"",OR({Philosophy discussed on}="",{Philosophy discussed on}>{Compensation discussed on}))',
    ],
  ],
};

/** Colours for what is missing, late or does not fit together; the priority is the order. */
export function tableRules(kind: TableKind): ConditionalRule[] {
  const { columns } = tableDescription(kind);
  const letterOf = (header: string): string => {
    const column = columns.findIndex((each) => each.header === header);
    if (column < 0) throw new Error(`${kind} has no column ${header}.`);
    return colToLetter(column);
  };
  return (RULES[kind] ?? []).map(([header, style, condition], n) => {
    const letter = letterOf(header);
    return {
      type: 'expression',
      priority: n + 1,
      range: `${letter}2:${letter}${READY_ROWS}`,
      formula: condition.replace(/\{([^}]+)\}/g, (_, name: string) => `$${letterOf(name)}2`),
      style: conditionalStyle(style),
    };
  });
}
