import path from 'node:path';
import { appsScript } from '../hosts/gas/runtime';
import { hostContract } from '../support/host-contract';
import { contentOf, sheetsWorkbook } from '../support/pages/sheets-page';
import { NOW } from './practice';

const dist = path.join(__dirname, '../../dist/gas');

describe('Google Sheets, as it is pushed', () => {
  hostContract((sheets) => {
    const script = appsScript(dist, contentOf(sheets), NOW);
    return sheetsWorkbook(script.book, (name, args) => script.menu(name, ...args), script.type);
  });
});
