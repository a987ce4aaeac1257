import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import type { PreviewCell } from '../../core/functions/show';

/** A value as a formula passes it: errors are their text, a blank cell is `''`, an omitted argument is null. */
export type Passed = string | number | boolean | null;
export type Argument = Passed | readonly (readonly Passed[])[];

export type Answer = PreviewCell | readonly (readonly PreviewCell[])[];

/** The cell that holds the formula. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export type Implementation = (args: readonly Argument[], place: Place) => Answer;

/**
 * A function of ours in the engine. The engine's own door for custom functions turns blank and omitted into 0 and
 * reads text results as formulas or numbers, so this one works on the engine's value objects. It never throws: a
 * throw would blank every formula of the workbook.
 */
export class CellFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly implementation: Implementation,
    private readonly report: (cause: unknown) => void = (cause) => console.error(`${name} failed`, cause),
  ) {
    super(name);
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    try {
      const place = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
      return fromAnswer(this.implementation(variants.map(toArgument), place));
    } catch (cause) {
      this.report(cause);
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}

function toArgument(variant: BaseValueObject | BaseReferenceObject): Argument {
  const value = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : (variant as BaseValueObject);
  if (!value.isArray()) return toPassed(value);
  const rows = value.getArrayValue().map((row) => Array.from(row, (cell) => toPassed(cell) ?? ''));
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] ?? '') : rows;
}

function toPassed(value: Nullable<BaseValueObject>): Passed {
  if (value == null || value.isNull()) return null;
  if (value.isError()) return (value as ErrorValueObject).getErrorType();
  return value.getValue() as string | number | boolean;
}

function fromAnswer(answer: Answer): BaseValueObject {
  if (!Array.isArray(answer)) return fromShown(answer as PreviewCell);
  const rows = answer.map((row: readonly PreviewCell[]) => row.map(fromShown));
  const columnCount = rows[0]?.length ?? 0;
  if (columnCount === 0) return StringValueObject.create('');
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function fromShown(shown: PreviewCell): BaseValueObject {
  // A blank, not the engine's null: that one shows as 0.
  if (shown === null) return StringValueObject.create('');
  switch (typeof shown) {
    case 'number':
      return NumberValueObject.create(shown);
    case 'boolean':
      return BooleanValueObject.create(shown);
    case 'string':
      return StringValueObject.create(shown);
    default:
      return ErrorValueObject.create(shown.error === '#N/A' ? ErrorType.NA : ErrorType.VALUE);
  }
}
