/** Items that are written at once. */
const AT_ONCE = 1024;

/**
 * The JSON of `{ ...head, [name]: items }` as `JSON.stringify(..., null, 2)` has it, in pieces: of many items neither their objects nor
 * the text stands in the memory as a whole. `head` has one property at least.
 */
export function* jsonPieces(head: object, name: string, items: Iterable<unknown>): Iterable<string> {
  const opened = JSON.stringify({ ...head, [name]: [] }, null, 2);
  yield opened.slice(0, -']\n}'.length);
  let before = '\n';
  for (const some of inLots(items)) {
    const text = JSON.stringify({ [name]: some }, null, 2);
    yield before + text.slice(text.indexOf('[') + 2, -'\n  ]\n}'.length);
    before = ',\n';
  }
  yield before === '\n' ? ']\n}' : '\n  ]\n}';
}

function* inLots(items: Iterable<unknown>): Iterable<unknown[]> {
  let lot: unknown[] = [];
  for (const item of items) {
    lot.push(item);
    if (lot.length < AT_ONCE) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}
