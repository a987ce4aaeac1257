/** Words in which the parts of workbooks are written. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
export const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

export const main = (root: string, inside: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns="${MAIN}" xmlns:r="${OFFICE}"${attributes}>${inside}</${root}>`;
export const rels = (...each: ReadonlyArray<readonly [id: string, type: string, target: string]>): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${each
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const n = (cell: string, value: number, style = ''): string =>
  `<c r="${cell}"${style}><v>${value}</v></c>`;
export const t = (cell: string, value: string, style = ''): string =>
  `<c r="${cell}"${style} t="inlineStr"><is><t>${value}</t></is></c>`;
export const s = (cell: string, text: number): string => `<c r="${cell}" t="s"><v>${text}</v></c>`;
export const row = (number: number, ...cells: string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;
