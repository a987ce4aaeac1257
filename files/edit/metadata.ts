import type { Parts } from './parts';
import { attribute, elementsNamed, findElements, prefixOf, TextEdits } from './xml';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata';
const DYNAMIC = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';
const EXTENSION = '{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}';

const METADATA_TYPE =
  'name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"';

function future(prefix: string): string {
  return (
    `<${prefix}futureMetadata name="XLDAPR" count="1"><${prefix}bk><${prefix}extLst><${prefix}ext uri="${EXTENSION}">` +
    `<xda:dynamicArrayProperties xmlns:xda="${DYNAMIC}" fDynamic="1" fCollapsed="0"/>` +
    `</${prefix}ext></${prefix}extLst></${prefix}bk></${prefix}futureMetadata>`
  );
}

/** The value of `cm` that marks a cell as a dynamic array; the workbook gets the metadata when it has none. */
export function dynamicArrayMetadata(parts: Parts, workbook: string): number {
  const path = parts.related(workbook, 'sheetMetadata');
  if (path === null) {
    const xml =
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `<metadataTypes count="1"><metadataType ${METADATA_TYPE}/></metadataTypes>${future('')}` +
      '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';
    parts.add('xl/metadata.xml', xml, TYPE, workbook, RELATION);
    return 1;
  }
  const xml = parts.text(path);
  const types = elementsNamed(xml, 'metadataType');
  const type = types.findIndex((each) => attribute(each, 'name') === 'XLDAPR') + 1;
  const records = findElements(
    xml,
    (local, parent) => local === 'rc' && parent?.parent?.local === 'cellMetadata',
  );
  const known = records.findIndex((each) => Number(attribute(each, 't')) === type);
  if (type > 0 && known >= 0) return known + 1;
  return addDynamicArray(parts, path, xml, type, types.length, records.length);
}

/** Adds what is missing to metadata that a workbook has for something else. */
function addDynamicArray(
  parts: Parts,
  path: string,
  xml: string,
  type: number,
  types: number,
  records: number,
): number {
  const edits = new TextEdits(xml);
  const [root] = elementsNamed(xml, 'metadata');
  const [list] = elementsNamed(xml, 'metadataTypes');
  const [cells] = elementsNamed(xml, 'cellMetadata');
  const [values] = elementsNamed(xml, 'valueMetadata');
  if (!root) return 1;
  const prefix = prefixOf(root);
  if (type === 0) {
    const one = `<${prefix}metadataType ${METADATA_TYPE}/>`;
    if (list) {
      edits.append(list, one);
      edits.setAttributes(list, { count: String(types + 1) });
    } else edits.insert(root.openEnd, `<${prefix}metadataTypes count="1">${one}</${prefix}metadataTypes>`);
    const [before] = [cells ?? values].filter((each) => each !== undefined);
    if (before) edits.insert(before.start, future(prefix));
    else edits.insert(root.closeStart, future(prefix));
  }
  const record = `<${prefix}bk><${prefix}rc t="${type === 0 ? types + 1 : type}" v="0"/></${prefix}bk>`;
  if (cells) {
    edits.append(cells, record);
    edits.setAttributes(cells, { count: String(records + 1) });
  } else
    edits.insert(
      values?.start ?? root.closeStart,
      `<${prefix}cellMetadata count="1">${record}</${prefix}cellMetadata>`,
    );
  parts.set(path, edits.apply());
  return records + 1;
}
