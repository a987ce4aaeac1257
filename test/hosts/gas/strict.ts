/**
 * An object that has exactly the members given and throws on every other: the code under test may only call what
 * the real service has and what this imitation carries out.
 */
export function strict<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver) as unknown;
      throw new TypeError(`${name}.${key} is not a function (of this imitation)`);
    },
    set(_target, key) {
      throw new TypeError(`${name}.${String(key)} cannot be set`);
    },
  });
}

/** The message that Google gives for arguments of the wrong kind. */
export function wrongArguments(name: string, args: readonly unknown[]): Error {
  return new Error(
    `Exception: The parameters (${args.map((arg) => (arg === null ? 'null' : typeof arg)).join(',')}) don't match the method signature for ${name}.`,
  );
}
