import { attribute, decodeXml, elementsNamed, isOn, type XmlElement } from '../edit/xml';

/** A value by which others are measured: one of the areas' own, or a number or formula that the rule says. */
export type Threshold =
  | { readonly of: 'lowest' | 'highest' }
  | { readonly of: 'number' | 'percent' | 'percentile'; readonly value: number }
  | { readonly of: 'formula'; readonly formula: string };

/** Colors from one value to another. */
export interface ScaleRule {
  readonly kind: 'scale';
  readonly stops: ReadonlyArray<{ readonly at: Threshold; readonly colour: string }>;
}

/** A bar in each cell, as long as its value. */
export interface BarRule {
  readonly kind: 'bar';
  readonly from: Threshold;
  readonly to: Threshold;
  readonly colour: string;
  readonly showValue: boolean;
}

/** One of a set of icons in each cell. */
export interface IconRule {
  readonly kind: 'icons';
  /** As Excel names it: `3Arrows`. */
  readonly set: string;
  /** From which value on each icon stands, the lowest first. */
  readonly steps: ReadonlyArray<{ readonly at: Threshold; readonly orEqual: boolean }>;
  readonly reversed: boolean;
  readonly showValue: boolean;
}

type ColourOf = (element: XmlElement) => string | null;

export function scaleOf(inside: string, colour: ColourOf): ScaleRule | null {
  const colours = elementsNamed(inside, 'color').map(colour);
  const at = thresholds(inside);
  const stops = at.flatMap((threshold, n) => {
    const of = colours[n];
    return threshold === null || of == null ? [] : [{ at: threshold, colour: of }];
  });
  return stops.length < 2 || stops.length < at.length ? null : { kind: 'scale', stops };
}

export function barOf(inside: string, colour: ColourOf): BarRule | null {
  const [bar] = elementsNamed(inside, 'dataBar');
  const [said] = elementsNamed(inside, 'color');
  const [from, to] = thresholds(inside);
  const of = said === undefined ? null : colour(said);
  if (bar === undefined || from == null || to == null || of === null) return null;
  return { kind: 'bar', from, to, colour: of, showValue: isOn(bar, 'showValue', true) };
}

export function iconsOf(inside: string): IconRule | null {
  const [icons] = elementsNamed(inside, 'iconSet');
  // Icons that were put together one by one belong to no set.
  if (icons === undefined || isOn(icons, 'custom')) return null;
  const marks = elementsNamed(inside, 'cfvo');
  const steps = thresholds(inside).flatMap((at, n) =>
    at === null ? [] : [{ at, orEqual: isOn(marks[n]!, 'gte', true) }],
  );
  return steps.length < marks.length || steps.length < 3
    ? null
    : {
        kind: 'icons',
        set: attribute(icons, 'iconSet') ?? '3TrafficLights1',
        steps,
        reversed: isOn(icons, 'reverse'),
        showValue: isOn(icons, 'showValue', true),
      };
}

/** The values that a rule names, in their order; null for one of a kind that nobody knows. */
function thresholds(inside: string): Array<Threshold | null> {
  return elementsNamed(inside, 'cfvo').map((mark): Threshold | null => {
    // The newer kind has the value in an element of its own.
    const own = /<(?:\w+:)?f>([^<]*)</.exec(inside.slice(mark.openEnd, mark.closeStart))?.[1];
    const said = attribute(mark, 'val') ?? (own === undefined ? undefined : decodeXml(own));
    switch (attribute(mark, 'type')) {
      case 'min':
      case 'autoMin':
        return { of: 'lowest' };
      case 'max':
      case 'autoMax':
        return { of: 'highest' };
      case 'num':
        return measured('number', said);
      case 'percent':
      case 'percentile':
        return measured(attribute(mark, 'type') === 'percent' ? 'percent' : 'percentile', said);
      case 'formula':
        return said === undefined ? null : { of: 'formula', formula: said };
      default:
        return null;
    }
  });
}

/** A number, or a place or formula that gives one. */
function measured(of: 'number' | 'percent' | 'percentile', said: string | undefined): Threshold | null {
  if (said === undefined || said.trim() === '') return null;
  const value = Number(said);
  if (!Number.isNaN(value)) return { of, value };
  return of === 'number' ? { of: 'formula', formula: said } : null;
}
