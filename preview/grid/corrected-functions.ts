import {
  FUNCTION_NAMES_DATE,
  FUNCTION_NAMES_STATISTICAL,
  NumberValueObject,
  type ArrayValueObject,
  type BaseValueObject,
  type IFunctionNames,
  type IFunctionService,
} from '@univerjs/engine-formula';
import { civilFromDay } from '../../core/calendar/day';
import { dayFromSerial } from '../../core/workbook/values/days/dates';

type Correction = (given: BaseValueObject, args: readonly BaseValueObject[]) => BaseValueObject;

/** What the grid's engine answers otherwise than Excel, LibreOffice and Google Sheets do, where it is easily put right. */
const CORRECTIONS: ReadonlyArray<readonly [IFunctionNames, Correction]> = [
  [FUNCTION_NAMES_DATE.EDATE, lastOfShorterMonth],
  [FUNCTION_NAMES_STATISTICAL.MINIFS, zeroWithoutMatch],
  [FUNCTION_NAMES_STATISTICAL.MAXIFS, zeroWithoutMatch],
];

/** Lets functions of the engine answer as in the other hosts. Once per engine. */
export function correctFunctions(service: IFunctionService): void {
  for (const [name, correct] of CORRECTIONS) {
    const found = service.getExecutor(name);
    if (!found) continue;
    const calculate = found.calculate.bind(found);
    found.calculate = (...args) => correct(calculate(...args) as BaseValueObject, args as BaseValueObject[]);
  }
}

/** January 31 and a month is the last of February; the engine runs over into March. */
function lastOfShorterMonth(given: BaseValueObject, [start]: readonly BaseValueObject[]): BaseValueObject {
  return eachCell(given, (cell, row, column) => {
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
function zeroWithoutMatch(given: BaseValueObject): BaseValueObject {
  return eachCell(given, (cell) => (cell.isNumber() || cell.isError() ? cell : NumberValueObject.create(0)));
}

/** An answer for many conditions is an array, one for one is often a value by itself. */
function eachCell(
  given: BaseValueObject,
  correct: (cell: BaseValueObject, row: number, column: number) => BaseValueObject,
): BaseValueObject {
  return given.isArray() ? given.mapValue(correct) : correct(given, 0, 0);
}
