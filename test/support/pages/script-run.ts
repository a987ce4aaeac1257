/**
 * `google.script.run` over a script: answers later, and lets only plain JSON through, as Google's does: a date, a function or
 * anything of a class fails the call.
 */
export function scriptRun(run: (name: string, args: readonly unknown[]) => unknown): object {
  const runner = (succeed: (result: unknown) => void, fail: (error: Error) => void): object =>
    new Proxy(
      {},
      {
        get: (_target, name: string) => {
          if (name === 'withSuccessHandler') return (handler: typeof succeed) => runner(handler, fail);
          if (name === 'withFailureHandler') return (handler: typeof fail) => runner(succeed, handler);
          return (...args: unknown[]) => {
            const given = args.map((each) => carried(each, name));
            setTimeout(() => {
              let result: unknown;
              try {
                result = carried(run(name, given), name);
              } catch (error) {
                fail(error as Error);
                return;
              }
              succeed(result);
            });
          };
        },
      },
    );
  return runner(
    () => undefined,
    (error) => {
      throw error;
    },
  );
}

/** What Google lets through between a page and the script; anything else fails the call. */
export function carried(value: unknown, name: string): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function' || Object.prototype.toString.call(value) === '[object Date]')
    throw new TypeError(`Failed due to illegal value in property: ${name}`);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => carried(each, name));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, carried(each, name)]));
}
