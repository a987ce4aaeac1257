import type * as StartUpModule from '../../../excel-addin/pane/start-up';

type StartUp = typeof StartUpModule;

/** Each test has the module anew: it remembers that it has asked. */
function startUp(): StartUp {
  let loaded: StartUp | undefined;
  jest.isolateModules(() => {
    loaded = jest.requireActual<StartUp>('../../../excel-addin/pane/start-up');
  });
  if (!loaded) throw new Error('Not loaded.');
  return loaded;
}

const setStartupBehavior = jest.fn((_behavior: string) => Promise.resolve());
const settings = new Map<string, unknown>();
const ready = {
  StartupBehavior: { load: 'Load', none: 'None' },
  addin: { setStartupBehavior },
  context: {
    document: {
      settings: {
        get: (key: string) => settings.get(key) ?? null,
        set: (key: string, value: unknown) => void settings.set(key, value),
        saveAsync: (done: () => void) => done(),
      },
    },
  },
};
const office = (value: unknown): void => void Object.assign(globalThis, { Office: value });

beforeEach(() => {
  settings.clear();
  setStartupBehavior.mockClear();
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

test('the first formula asks that the workbook starts the add-in, and only once', () => {
  office(ready);
  const { startWithDocument } = startUp();
  startWithDocument();
  startWithDocument();
  expect(setStartupBehavior.mock.calls).toEqual([['Load']]);
});

test.each([
  ['without an API for it', { ...ready, addin: undefined }],
  ['before there is anything of Office', {}],
])('nothing is thrown into a formula %s, and the next one asks again', (_, early) => {
  const { startWithDocument } = startUp();
  office(early);
  expect(startWithDocument).not.toThrow();
  office(ready);
  startWithDocument();
  expect(setStartupBehavior).toHaveBeenCalledTimes(1);
});

test('an advisor who has turned it off for a workbook is not asked again', async () => {
  office(ready);
  const { setStartsWithDocument } = startUp();
  await setStartsWithDocument(false);
  expect(setStartupBehavior.mock.calls).toEqual([['None']]);
  const again = startUp();
  again.startWithDocument();
  expect(again.startsWithDocument()).toBe(false);
  expect(setStartupBehavior).toHaveBeenCalledTimes(1);
});
