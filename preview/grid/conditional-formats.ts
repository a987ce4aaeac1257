import type { IRange, IWorkbookData } from '@univerjs/core';
import type { SheetInput } from '../../core/workbook/input';
import type { FileRule } from '../../files/reading/conditional-formats';
import type { Threshold } from '../../files/reading/graded-formats';
import { lookStyle } from './formats';

export type { FileRule } from '../../files/reading/conditional-formats';

/** Under which the grid's conditional formats keep their rules. */
const RESOURCE = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';

/**
 * The conditional formats of a file as the grid keeps them, for sheets whose ids are `sheet-1`, `sheet-2` ... Rules that look
 * into tables or other sheets are formulas like any other there.
 */
export function formattingData(
  sheets: readonly SheetInput[],
  rules: ReadonlyMap<string, readonly FileRule[]> | undefined,
): Pick<IWorkbookData, 'resources'> {
  if (rules === undefined) return {};
  const bySheet = Object.fromEntries(
    sheets.map((sheet, n) => [
      `sheet-${n + 1}`,
      (rules.get(sheet.name) ?? []).flatMap((rule, i) => {
        const config = gridRule(rule, sheet);
        if (config === null) return [];
        const ranges = rule.areas.map(({ top, left, bottom, right }): IRange => ({
          startRow: top - 1,
          startColumn: left - 1,
          endRow: bottom - 1,
          endColumn: right - 1,
        }));
        return [{ cfId: `file-${n + 1}-${i + 1}`, ranges, stopIfTrue: rule.stopIfTrue, rule: config }];
      }),
    ]),
  );
  return { resources: [{ name: RESOURCE, data: JSON.stringify(bySheet) }] };
}

/** A rule in the grid's own words; null for icons that it does not have. */
function gridRule(rule: FileRule, sheet: SheetInput): object | null {
  switch (rule.kind) {
    case 'formula':
      return highlighted(rule.look, 'formula', { value: `=${rule.formula}` });
    case 'rank':
      return highlighted(rule.look, 'rank', {
        isBottom: rule.bottom,
        isPercent: rule.percent,
        value: rule.count,
      });
    case 'average':
      return highlighted(rule.look, 'average', {
        operator: `${rule.above ? 'greater' : 'less'}Than${rule.orEqual ? 'OrEqual' : ''}`,
      });
    case 'repeated':
      return highlighted(rule.look, rule.repeated ? 'duplicateValues' : 'uniqueValues', {});
    case 'scale':
      return {
        type: 'colorScale',
        config: rule.stops.map(({ at, colour }, index) => ({ index, color: colour, value: gridValue(at) })),
      };
    case 'bar':
      return {
        type: 'dataBar',
        isShowValue: rule.showValue,
        config: {
          min: rule.from.of === 'lowest' && !hasNegative(rule, sheet) ? ZERO : gridValue(rule.from),
          max: gridValue(rule.to),
          isGradient: true,
          positiveColor: rule.colour,
          nativeColor: NEGATIVE,
        },
      };
    case 'icons':
      return iconRule(rule);
  }
}

/** Bars begin at 0, as in Excel, and the least of several values has one, too. */
const ZERO = { type: 'num', value: 0 };
const NEGATIVE = '#ff0000';

function highlighted(look: Parameters<typeof lookStyle>[0], subType: string, more: object): object {
  return { type: 'highlightCell', subType, style: lookStyle(look), ...more };
}

function gridValue(at: Threshold): object {
  switch (at.of) {
    case 'lowest':
      return { type: 'min' };
    case 'highest':
      return { type: 'max' };
    case 'formula':
      return { type: 'formula', value: `=${at.formula}` };
    default:
      return { type: at.of === 'number' ? 'num' : at.of, value: at.value };
  }
}

function hasNegative({ areas }: FileRule, { rows }: SheetInput): boolean {
  return areas.some(({ top, left, bottom, right }) =>
    rows
      .slice(top - 1, bottom)
      .some((row) => row.slice(left - 1, right).some((cell) => typeof cell === 'number' && cell < 0)),
  );
}

/** Icons of the sets that the grid draws; those of ratings stand the other way round there. */
const SETS =
  /^(?:3Arrows|3ArrowsGray|4Arrows|4ArrowsGray|5Arrows|5ArrowsGray|3Triangles|3TrafficLights[12]|3Signs|4RedToBlack|4TrafficLights|3Symbols2?|3Flags|4Rating|5Rating|5Quarters|5Boxes|3Stars)$/;
const ASCENDING = /Rating$/;

/** The grid asks for the highest step first, and what no step is left for has the last icon. */
function iconRule({ set, steps, reversed, showValue }: Extract<FileRule, { kind: 'icons' }>): object | null {
  if (!SETS.test(set) || Number(set.charAt(0)) !== steps.length) return null;
  const flipped = reversed !== ASCENDING.test(set);
  return {
    type: 'iconSet',
    isShowValue: showValue,
    config: [...steps].reverse().map(({ at, orEqual }, n) => ({
      operator: orEqual ? 'greaterThanOrEqual' : 'greaterThan',
      value: gridValue(at),
      iconType: set,
      iconId: String(flipped ? steps.length - 1 - n : n),
    })),
  };
}
