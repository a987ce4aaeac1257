/** @jest-environment jsdom */
import { ask } from '../../../gas-addin/sidebar/script';

type Handlers = { ok: (result: unknown) => void; no: (error: Error) => void };

/** Google's side of the page: `answer` does what a test wants with the handlers. */
function google(answer: (handlers: Handlers) => void): void {
  const of = (handlers: Handlers): object => ({
    withSuccessHandler: (ok: Handlers['ok']) => of({ ...handlers, ok }),
    withFailureHandler: (no: Handlers['no']) => of({ ...handlers, no }),
    paneCall: () => answer(handlers),
  });
  const nothing = (): void => undefined;
  Object.assign(globalThis, { google: { script: { run: of({ ok: nothing, no: nothing }) } } });
}

afterEach(() => jest.useRealTimers());

test.each([
  ['Exceeded maximum execution time', /six minutes/],
  ['PERMISSION_DENIED', /several Google accounts/],
  ['NetworkError: Connection failure due to HTTP 0', /did not answer/],
])('when Google says "%s", the pane says why', async (message, sentence) => {
  google(({ no }) => no(new Error(message)));
  await expect(ask('read', { cells: 1 })).rejects.toThrow(sentence);
});

test.each([undefined, null, '', 'nonsense', 'null'])(
  'an answer that is none (%p) is a sentence',
  async (result) => {
    google(({ ok }) => ok(result));
    await expect(ask('changes', null)).rejects.toThrow(/did not answer/);
  },
);

test.each([
  ['changes', 119, 121],
  ['undo', 390, 401],
] as const)('when Google never answers "%s", waiting has an end', async (name, still, over) => {
  jest.useFakeTimers();
  google(() => undefined);
  let said = '';
  ask(name, null).catch((error: Error) => (said = error.message));
  await jest.advanceTimersByTimeAsync(still * 1000);
  expect(said).toBe('');
  await jest.advanceTimersByTimeAsync((over - still) * 1000);
  expect(said).toMatch(/has not answered for a long time/);
});
