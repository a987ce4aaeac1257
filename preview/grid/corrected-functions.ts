import {
  FUNCTION_NAMES_DATE,
  FUNCTION_NAMES_LOOKUP,
  FUNCTION_NAMES_MATH,
  FUNCTION_NAMES_STATISTICAL,
  NumberValueObject,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type IFunctionNames,
  type IFunctionService,
} from '@univerjs/engine-formula';
import { civilFromDay } from '../../core/calendar/day';
import { dayFromSerial } from '../../core/workbook/values/days/dates';

/** The engine's own way to compute it, and what it was given. */
type Correction = (calculate: Calculate, args: readonly Given[]) => BaseValueObject;
type Calculate = (...args: Given[]) => BaseValueObject;
/** Functions that ask for them are given references instead of values. */
type Given = BaseValueObject | BaseReferenceObject;

/** What the grid's engine answers otherwise than Excel, LibreOffice and Google Sheets do, where it is easily put right. */
const CORRECTIONS: ReadonlyArray<readonly [IFunctionNames, Correction]> = [
  [FUNCTION_NAMES_DATE.EDATE, lastOfShorterMonth],
  [FUNCTION_NAMES_DATE.WORKDAY_INTL, fromOneCell],
  [FUNCTION_NAMES_STATISTICAL.MINIFS, zeroWithoutMatch],
  [FUNCTION_NAMES_STATISTICAL.MAXIFS, zeroWithoutMatch],
  [FUNCTION_NAMES_STATISTICAL.AVERAGEIF, widenedAlone],
  [FUNCTION_NAMES_MATH.SUMIF, widenedAlone],
  [FUNCTION_NAMES_LOOKUP.SORT, sortedCopy],
];

/** Lets functions of the engine answer as in the other hosts. Once per engine. */
export function correctFunctions(service: IFunctionService): void {
  for (const [name, correct] of CORRECTIONS) {
    const found = service.getExecutor(name);
    if (!found) continue;
    const calculate = found.calculate.bind(found) as Calculate;
    found.calculate = (...args) => correct(calculate, args as Given[]);
  }
}

/** January 31 and a month is the last of February; the engine runs over into March. */
function lastOfShorterMonth(calculate: Calculate, args: readonly Given[]): BaseValueObject {
  const [start] = args as BaseValueObject[];
  return eachCell(calculate(...args), (cell, row, column) => {
    const from = start?.isArray() ? (start as ArrayValueObject).get(row, column) : start;
    const wanted = dayOfMonth(from ?? start);
    const got = dayOfMonth(cell);
    if (wanted === null || got === null || wanted === got) return cell;
    return NumberValueObject.create(Number(cell.getValue()) - got, cell.getPattern());
  });
}

function dayOfMonth(cell: BaseValueObject | undefined): number | null {
  return cell?.isNumber() ? civilFromDay(dayFromSerial(Number(cell.getValue()), 1900)).day : null;
}

/** Without a row that fits the least and the greatest are 0; the engine gives a blank text, with which nothing can be computed. */
function zeroWithoutMatch(calculate: Calculate, args: readonly Given[]): BaseValueObject {
  return eachCell(calculate(...args), (cell) =>
    cell.isNumber() || cell.isError() ? cell : NumberValueObject.create(0),
  );
}

/** A start or a number of days that stands in a cell is taken for 0 by the engine. */
function fromOneCell(calculate: Calculate, [start, days, ...others]: readonly Given[]): BaseValueObject {
  return calculate(...[start, days].flatMap((each) => (each ? [ofOneCell(each)] : [])), ...others);
}

function ofOneCell(given: Given): Given {
  const values = isArray(given) ? given : null;
  return values?.getRowCount() === 1 && values.getColumnCount() === 1 ? (values.get(0, 0) ?? given) : given;
}

/**
 * `SUMIF(A1:A9,"won",B1)` sums B1:B9. The engine widens B1 itself for it, and from then on every formula that names B1 computes with
 * all nine; so it is given its own B1.
 */
function widenedAlone(calculate: Calculate, args: readonly Given[]): BaseValueObject {
  const [, , summed] = args;
  if (!summed?.isReferenceObject()) return calculate(...args);
  const reference = summed as BaseReferenceObject;
  const whole = reference.getRangeData();
  reference.setRangeData({ ...whole });
  try {
    return calculate(...args);
  } finally {
    reference.setRangeData(whole);
  }
}

/** The engine sorts the very values that other formulas compute with. */
function sortedCopy(calculate: Calculate, [values, ...others]: readonly Given[]): BaseValueObject {
  return calculate(
    ...(values ? [isArray(values) ? values.mapValue((each) => each) : values] : []),
    ...others,
  );
}

const isArray = (given: Given): given is ArrayValueObject => given.isArray();

/** An answer for many conditions is an array, one for one is often a value by itself. */
function eachCell(
  given: BaseValueObject,
  correct: (cell: BaseValueObject, row: number, column: number) => BaseValueObject,
): BaseValueObject {
  return given.isArray() ? given.mapValue(correct) : correct(given, 0, 0);
}
