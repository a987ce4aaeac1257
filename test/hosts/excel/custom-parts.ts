import { JSDOM } from 'jsdom';
import { ExcelError } from './errors';
import { NULL_OBJECT, type Model } from './model';
import type { ExcelWorkbook } from './workbook';

/** Custom XML parts of the file: any program keeps its own there. */
export function customPartsModel(book: ExcelWorkbook): Model {
  const known = (id: string): { readonly namespace: string; xml: string } => {
    const part = book.parts.get(id);
    if (!part) throw new ExcelError('ItemNotFound', `No part ${id}.`);
    return part;
  };
  const model = (id: string): Model => ({
    type: 'CustomXmlPart',
    id,
    get: { Id: () => id, NamespaceUri: () => known(id).namespace },
    call: {
      GetXml: () => known(id).xml,
      SetXml: (xml: string) => {
        known(id).xml = needXml(xml).xml;
      },
      Delete: () => void book.parts.delete(id),
    },
  });
  return {
    type: 'CustomXmlPartCollection',
    items: () => [...book.parts.keys()].map(model),
    item: (id) => {
      known(id);
      return model(id);
    },
    call: {
      Add: (xml: string) => {
        const id = `{part ${book.nextId++}}`;
        book.parts.set(id, needXml(xml));
        return model(id);
      },
      GetItemOrNullObject: (id: string) => (book.parts.has(id) ? model(id) : NULL_OBJECT),
    },
  };
}

const { DOMParser } = new JSDOM('').window;

function needXml(xml: string): { namespace: string; xml: string } {
  const { documentElement } = new DOMParser().parseFromString(xml, 'text/xml');
  if (documentElement.nodeName === 'parsererror' || documentElement.namespaceURI === null)
    throw new ExcelError('InvalidArgument', 'This is no XML with a namespace.');
  return { namespace: documentElement.namespaceURI, xml };
}
