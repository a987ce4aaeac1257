import { copiedFormula, movedArea, movedLine, type Move } from '../../../core/formulas/references';
import { ruleAreas, type Area } from '../areas';
import { formulaIn, SHEET_FORMULAS } from '../formula-texts';
import { attribute, elementsNamed, escapeXml, TextEdits, type XmlElement } from '../xml';

const RULES = ['conditionalFormatting', 'dataValidation'] as const;

/**
 * Formulas of rules are written as for the first cell of their places. Where that cell goes, they are written as for the first
 * one that stays: otherwise what they say of their own row would be gone with it.
 */
export function reanchoredRules(xml: string, move: Move): string {
  const edits = new TextEdits(xml);
  for (const rule of elementsNamed(xml, ...RULES)) {
    const areas = ruleAreas(xml, rule);
    const [first] = areas;
    const kept = areas.flatMap((area) => firstKept(area, move) ?? [])[0];
    if (first === undefined || kept === undefined) continue;
    const [down, right] = [kept.row - first.top, kept.column - first.left];
    if (down === 0 && right === 0) continue;
    // Only the rule itself is looked through: the formulas of cells may be many.
    const own = xml.slice(rule.start, rule.end);
    for (const each of elementsNamed(own, ...SHEET_FORMULAS)) {
      const formula = formulaIn(own, each);
      if (formula === '') continue;
      const [from, to] = [rule.start + each.openEnd, rule.start + each.closeStart];
      edits.replace(from, to, escapeXml(copiedFormula(formula, down, right)));
    }
  }
  return edits.apply();
}

/** The first cell of an area that a move leaves there; null when it takes all of it. */
function firstKept(area: Area, move: Move): { readonly row: number; readonly column: number } | null {
  const [from, to] = move.axis === 'row' ? [area.top, area.bottom] : [area.left, area.right];
  const line = movedLine(from, move) === null ? move.at - move.count : from;
  if (line > to) return null;
  return move.axis === 'row' ? { row: line, column: area.left } : { row: area.top, column: line };
}

/** Rules and sparklines of newer programs have their places in an element: where all of these are gone, they go, too. */
export function withoutPlaceless(xml: string, move: Move): string {
  for (;;) {
    const placeless = elementsNamed(xml, 'sqref').find((each) =>
      xml
        .slice(each.openEnd, each.closeStart)
        .trim()
        .split(/\s+/)
        .every((area) => movedArea(area, move) === null),
    );
    const holder = placeless?.parent;
    if (holder == null) return xml;
    const drop = withAllItHolds(xml, holder);
    const edits = new TextEdits(xml);
    const count = drop.parent === null ? undefined : attribute(drop.parent, 'count');
    if (drop.parent !== null && count !== undefined)
      edits.setAttributes(drop.parent, { count: String(Number(count) - 1) });
    edits.replace(drop.start, drop.end, '');
    xml = edits.apply();
  }
}

/** The outermost element that holds nothing but this one; a group of sparklines is none without any. */
function withAllItHolds(xml: string, element: XmlElement): XmlElement {
  const { parent } = element;
  if (parent === null || parent.local === 'worksheet') return element;
  const alone = xml.slice(parent.openEnd, parent.closeStart).trim() === xml.slice(element.start, element.end);
  return alone || element.local === 'sparklines' ? withAllItHolds(xml, parent) : element;
}
