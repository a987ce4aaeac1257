import { chartsModel } from './charts';
import { ExcelError } from './errors';
import { guard, guardStructure, NULL_OBJECT, type Model } from './model';
import { rangeModel } from './ranges';
import { tablesModel } from './tables';
import { newSheet, usedArea, type ExcelSheet, type ExcelWorkbook } from './workbook';

export function worksheetsModel(book: ExcelWorkbook): Model {
  const named = (name: string): ExcelSheet | undefined =>
    book.sheets.find((sheet) => sheet.id === name || sheet.name.toLowerCase() === name.toLowerCase());
  return {
    type: 'WorksheetCollection',
    items: () => book.sheets.map((sheet) => worksheetModel(book, sheet)),
    item: (id) => {
      const sheet = named(id);
      if (!sheet) throw new ExcelError('ItemNotFound', `The requested resource doesn't exist: ${id}.`);
      return worksheetModel(book, sheet);
    },
    call: {
      Add: (name: string) => {
        guardStructure(book);
        needName(name);
        if (named(name)) throw new ExcelError('ItemAlreadyExists', `There is a sheet "${name}" already.`);
        const sheet = newSheet(`{${book.nextId++}}`, name);
        book.sheets.push(sheet);
        return worksheetModel(book, sheet);
      },
      GetItemOrNullObject: (name: string) => {
        const sheet = named(name);
        return sheet ? worksheetModel(book, sheet) : NULL_OBJECT;
      },
      _RegisterDataChangedEvent: () => null,
      _UnregisterDataChangedEvent: () => null,
      _RegisterCalculatedEvent: () => null,
      _UnregisterCalculatedEvent: () => null,
      _RegisterFormatChangedEvent: () => null,
      _UnregisterFormatChangedEvent: () => null,
      _RegisterAddedEvent: () => null,
      _UnregisterAddedEvent: () => null,
      _RegisterDeletedEvent: () => null,
      _UnregisterDeletedEvent: () => null,
      _RegisterEventNameChanged: () => null,
      _UnregisterEventNameChanged: () => null,
      _RegisterEventVisibilityChanged: () => null,
      _UnregisterEventVisibilityChanged: () => null,
      _RegisterEventMoved: () => null,
      _UnregisterEventMoved: () => null,
    },
  };
}

/** As Excel refuses it. */
function needName(name: string): void {
  const half = /[\ud800-\udbff](?![\udc00-\udfff])/;
  if (
    name === '' ||
    name.length > 31 ||
    /[\\/?*[\]:]|^'|'$/.test(name) ||
    half.test(name) ||
    name.toLowerCase() === 'history'
  )
    throw new ExcelError('InvalidArgument', `A sheet cannot be called "${name}".`);
}

function worksheetModel(book: ExcelWorkbook, sheet: ExcelSheet): Model {
  const propertyModel = (key: string): Model => ({
    type: 'WorksheetCustomProperty',
    get: { Key: () => key, Value: () => sheet.properties.get(key) },
    call: { Delete: () => void sheet.properties.delete(key) },
  });
  const page = (name: string) => (value: unknown) => (sheet.page[name] = value);
  const nameModel = (name: string): Model => ({
    type: 'NamedItem',
    id: name,
    get: { Name: () => name },
    set: { Visible: () => undefined },
    call: {
      GetRangeOrNullObject: (): Model => {
        const cell = sheet.names.get(name);
        return cell ? rangeModel(book, { sheet, ...cell, rows: 1, columns: 1 }) : NULL_OBJECT;
      },
      Delete: () => void sheet.names.delete(name),
    },
  });
  return {
    type: 'Worksheet',
    id: sheet.id,
    get: { Id: () => sheet.id, Name: () => sheet.name, Visibility: () => sheet.visibility },
    set: {
      Visibility: (value) => {
        guardStructure(book);
        sheet.visibility = value as ExcelSheet['visibility'];
      },
      Name: (value) => {
        guardStructure(book);
        needName(String(value));
        const taken = book.sheets.some(
          (each) => each !== sheet && each.name.toLowerCase() === String(value).toLowerCase(),
        );
        if (taken) throw new ExcelError('InvalidArgument', `There is a sheet "${String(value)}" already.`);
        sheet.name = String(value);
      },
      TabColor: page('tabColour'),
      Gridlines: page('gridlines'),
    },
    call: {
      Delete: () => {
        guardStructure(book);
        if (
          book.sheets.filter(({ visibility }) => visibility === 'Visible').length === 1 &&
          sheet.visibility === 'Visible'
        )
          throw new ExcelError('InvalidOperation', 'A workbook keeps at least one visible sheet.');
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        const others = book.tables.filter(({ area }) => area.sheet !== sheet);
        book.tables.splice(0, Infinity, ...others);
      },
      Activate: () => {
        book.active = sheet.id;
      },
      Calculate: (markAllDirty: boolean) => {
        if (markAllDirty) book.recalculated.push(sheet.name);
      },
      GetUsedRangeOrNullObject: (): Model => {
        const area = usedArea(sheet);
        return area ? rangeModel(book, area) : NULL_OBJECT;
      },
      GetRangeByIndexes: (row: number, column: number, rows: number, columns: number): Model => {
        if (![row, column].every((n) => n >= 0) || ![rows, columns].every((n) => n >= 1))
          throw new ExcelError('InvalidArgument', 'A range needs at least one cell.');
        return rangeModel(book, { sheet, row, column, rows, columns });
      },
    },
    child: {
      CustomProperties: () => ({
        type: 'WorksheetCustomPropertyCollection',
        item: (key) => {
          if (!sheet.properties.has(key)) throw new ExcelError('ItemNotFound', `No property ${key}.`);
          return propertyModel(key);
        },
        call: {
          GetItemOrNullObject: (key: string) =>
            sheet.properties.has(key) ? propertyModel(key) : NULL_OBJECT,
          Add: (key: string, value: string) => {
            sheet.properties.set(key, value);
            return propertyModel(key);
          },
        },
      }),
      Tables: () =>
        tablesModel(
          book,
          book.tables.filter(({ area }) => area.sheet === sheet),
        ),
      Names: () => ({
        type: 'NamedItemCollection',
        item: (name) => {
          if (!sheet.names.has(name)) throw new ExcelError('ItemNotFound', `No name ${name}.`);
          return nameModel(name);
        },
        call: {
          GetItemOrNullObject: (name: string) => (sheet.names.has(name) ? nameModel(name) : NULL_OBJECT),
          Add: (name: string, at: Model): Model => {
            if (sheet.names.has(name) || !at.area)
              throw new ExcelError('InvalidArgument', `The name ${name} is taken or means no range.`);
            sheet.names.set(name, { row: at.area.row, column: at.area.column });
            return nameModel(name);
          },
        },
      }),
      Protection: () => ({
        type: 'WorksheetProtection',
        get: {
          Protected: () => sheet.protected,
          Options: () => ({
            allowFormatCells: sheet.allows.has('formatCells'),
            allowFormatColumns: sheet.allows.has('formatColumns'),
            allowInsertRows: sheet.allows.has('insertRows'),
          }),
        },
      }),
      Charts: () => chartsModel(book, sheet),
      PageLayout: () => ({
        type: 'PageLayout',
        set: {
          Orientation: page('orientation'),
          Zoom: page('zoom'),
          CenterHorizontally: page('centred'),
        },
        call: {
          SetPrintArea: (range: Model) =>
            void (sheet.page.printArea = `${range.area?.rows}x${range.area?.columns}`),
          SetPrintMargins: (unit: string, margins: unknown) =>
            void (sheet.page.margins = `${unit} ${JSON.stringify(margins)}`),
          SetPrintTitleRows: (rows: string) => void (sheet.page.titleRows = rows),
        },
        child: {
          HeadersFooters: () => ({
            type: 'HeaderFooterGroup',
            child: {
              DefaultForAllPages: () => ({
                type: 'HeaderFooter',
                set: { LeftFooter: page('leftFooter'), RightFooter: page('rightFooter') },
              }),
            },
          }),
        },
      }),
      HorizontalPageBreaks: () => ({
        type: 'PageBreakCollection',
        call: {
          RemovePageBreaks: () => void delete sheet.page.breaks,
          Add: (at: string) => {
            sheet.page.breaks = [...((sheet.page.breaks as string[] | undefined) ?? []), at];
            return { type: 'PageBreak' };
          },
        },
      }),
      FreezePanes: () => ({
        type: 'WorksheetFreezePanes',
        call: {
          FreezeRows: (rows: number) => {
            guard(sheet);
            sheet.frozenRows = rows;
          },
          Unfreeze: () => {
            sheet.frozenRows = 0;
          },
          GetLocationOrNullObject: (): Model =>
            sheet.frozenRows === 0
              ? NULL_OBJECT
              : rangeModel(book, { sheet, row: 0, column: 0, rows: sheet.frozenRows, columns: 16_384 }),
        },
      }),
    },
  };
}
