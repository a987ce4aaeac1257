import { a1, areaOf } from './range';
import { service, type Members, type Session } from './session';

/** Builders of validations and conditional formats: what they were told, in words, for a test to read. */

function described(
  session: Session,
  name: string,
  steps: Readonly<Record<string, (...args: never[]) => string>>,
): Members {
  const said: string[] = [];
  const builder: Members = service(
    session,
    name,
    {},
    {
      ...Object.fromEntries(
        Object.entries(steps).map(([method, say]) => [
          method,
          (...args: never[]) => {
            said.push(say(...args));
            return builder;
          },
        ]),
      ),
      build: () => ({ rule: said.join('; ') }),
    },
  );
  return builder;
}

const place = (range: unknown): string => {
  const { grid, row, column, rows, columns } = areaOf(range);
  return `${grid.name}!${a1(row, column, rows, columns)}`;
};

export function validationBuilder(session: Session): Members {
  return described(session, 'DataValidationBuilder', {
    requireValueInList: (values: readonly string[], shown: boolean) => {
      if (values.length > 500) throw new Error('Exception: The list has more than 500 values.');
      return `one of ${values.join(', ')}${shown ? '' : ' (no list)'}`;
    },
    requireValueInRange: (range: unknown) => `one of ${place(range)}`,
    requireNumberBetween: (low: number, high: number) => `${low} to ${high}`,
    requireDateBetween: (low: Date, high: Date) =>
      `${low.toISOString().slice(0, 10)} to ${high.toISOString().slice(0, 10)}`,
    setAllowInvalid: (allowed: boolean) => (allowed ? 'warns' : 'refuses'),
    setHelpText: (text: string) => text,
  });
}

export function conditionBuilder(session: Session): Members {
  return described(session, 'ConditionalFormatRuleBuilder', {
    whenFormulaSatisfied: (formula: string) => formula,
    setBackground: (colour: string) => `fill ${colour}`,
    setFontColor: (colour: string) => `colour ${colour}`,
    setBold: (bold: boolean) => `bold ${bold}`,
    setItalic: (italic: boolean) => `italic ${italic}`,
    setRanges: (ranges: readonly unknown[]) => ranges.map(place).join(' '),
  });
}
