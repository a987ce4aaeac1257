import { quotedTab } from '../../core/workbook/blocks/quoted-tab';
import { pageFoot, pageMargins, pageTitles } from '../../core/host/sheet-layout';
import type { PrintSetup } from '../../core/host/sheet-plan';
import { tabsOf, type BookParts, type SheetPart } from './book';
import type { Parts } from './parts';
import { addName } from './sheet-parts';
import { attribute, escapeXml } from './xml';

/** How a sheet prints that was just added and has nothing behind its cells yet, as a workbook made of its plan does. */
export function setUpPage(parts: Parts, book: BookParts, sheet: SheetPart, print: PrintSetup): void {
  const { landscape, scale, margins, footer, breaksBefore = [] } = print;
  const fits = scale === undefined;
  if (fits)
    parts.edit(sheet.path, 'worksheet', (root, edits) =>
      edits.insert(root.openEnd, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'),
    );
  const sides =
    margins === undefined
      ? ''
      : `<pageMargins${Object.entries(pageMargins(margins))
          .map(([side, inches]) => ` ${side}="${inches}"`)
          .join('')}/>`;
  const page =
    `<pageSetup${fits ? '' : ` scale="${scale}"`}${fits ? ' fitToWidth="1" fitToHeight="0"' : ''}` +
    ` orientation="${landscape === true ? 'landscape' : 'portrait'}"/>`;
  const foot = `<headerFooter><oddFooter>${escapeXml(pageFoot(footer))}</oddFooter></headerFooter>`;
  const breaks = breaksBefore.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  const count = breaksBefore.length;
  parts.edit(sheet.path, 'worksheet', (root, edits) =>
    edits.append(
      root,
      sides +
        page +
        foot +
        (count === 0 ? '' : `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks}</rowBreaks>`),
    ),
  );
  const titles = pageTitles(print);
  if (titles === null) return;
  const at = tabsOf(parts.text(book.workbook)).findIndex((each) => attribute(each, 'name') === sheet.name);
  addName(parts, book.workbook, '_xlnm.Print_Titles', `${quotedTab(sheet.name)}!${titles}`, at);
}
