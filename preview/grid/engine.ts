import { LocaleType, LogLevel, Univer, type IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  FunctionType,
  IFunctionService,
  UniverFormulaEnginePlugin,
  type IFunctionInfo,
} from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import type { FWorkbook } from '@univerjs/sheets/facade';
import { IDescriptionService, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import type { FunctionEntry } from '../../core/functions/entry';
import { CellFunction, type Implementation } from './cell-function';
import { correctFunctions } from './corrected-functions';

/** The engine without a page: what the tests of formulas in cells use. */
export function headlessUniver(): Univer {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  return univer;
}

export interface Grid {
  readonly api: FUniver;
  readonly workbook: FWorkbook;
}

/** Opens a workbook in the engine, in place of the one that is open. */
export function openWorkbook(api: FUniver, data: IWorkbookData): Grid {
  const before = api.getActiveWorkbook();
  if (before) api.disposeUnit(before.getId());
  return { api, workbook: api.createWorkbook(data) };
}

/**
 * Makes every function of the catalogue known to formulas, with what autocomplete shows. Once per engine, after its first
 * workbook was opened: only then do the services exist.
 */
export function registerFunctions(
  univer: Univer,
  catalogue: readonly FunctionEntry[],
  implement: (entry: FunctionEntry) => Implementation,
): void {
  const injector = univer.__getInjector();
  const functions = injector.get(IFunctionService);
  functions.registerExecutors(...catalogue.map((entry) => new CellFunction(entry.name, implement(entry))));
  correctFunctions(functions);
  injector.get(IDescriptionService).registerDescriptions(catalogue.map(describe));
}

function describe(entry: FunctionEntry): IFunctionInfo {
  return {
    functionName: entry.name,
    functionType: FunctionType.User,
    abstract: entry.summary,
    description: entry.summary,
    functionParameter: entry.parameters.map(({ name, kind, description }) => ({
      name,
      detail: description,
      example: kind === 'ledger' ? 'Ledger' : kind === 'date' ? 'DATE(2026,1,1)' : name,
      require: kind === 'key' || kind === 'tables' ? 1 : 0,
      repeat: kind === 'tables' ? 1 : 0,
    })),
  };
}
