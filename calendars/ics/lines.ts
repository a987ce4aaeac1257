/** One content line of an iCalendar file (RFC 5545, 3.1). */
export interface ContentLine {
  /** In capitals: `DTSTART`. */
  readonly name: string;
  /** By name in capitals; of several values the first. RFC 6868 carets are decoded. */
  readonly params: ReadonlyMap<string, string>;
  /** As written, escapes included. */
  readonly value: string;
}

const CR = 13;
const LF = 10;

/** The content lines of a file. Lines are unfolded as bytes, since some programs fold inside a letter. */
export function contentLines(bytes: Uint8Array): ContentLine[] {
  const lines: ContentLine[] = [];
  for (const line of decoded(unfolded(withoutUtf16(bytes))).split('\n')) {
    const parsed = line === '' ? null : parseLine(line);
    if (parsed) lines.push(parsed);
  }
  return lines;
}

function withoutUtf16(bytes: Uint8Array): Uint8Array {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  return little || big
    ? new TextEncoder().encode(new TextDecoder(little ? 'utf-16le' : 'utf-16be').decode(bytes))
    : bytes;
}

/** A line goes on in the next one that begins with a blank, also behind the blank lines that some programs leave between. */
function unfolded(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    let next = i;
    while (bytes[next] === CR || bytes[next] === LF) next++;
    if (next > i && (bytes[next] === 32 || bytes[next] === 9)) i = next;
    else if (next > i) {
      out[length++] = LF;
      i = next - 1;
    } else out[length++] = bytes[i] as number;
  }
  return out.subarray(0, length);
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function parseLine(line: string): ContentLine | null {
  const name = /^[A-Za-z0-9.-]+/.exec(line)?.[0];
  if (name === undefined) return null;
  const params = new Map<string, string>();
  let at = name.length;
  while (line[at] === ';') {
    const equals = line.indexOf('=', at);
    if (equals < 0) return null;
    const key = line.slice(at + 1, equals).toUpperCase();
    at = equals + 1;
    let first: string | null = null;
    for (;;) {
      const { text, end } = paramValue(line, at);
      first ??= text;
      at = end;
      if (line[at] !== ',') break;
      at++;
    }
    if (!params.has(key)) params.set(key, carets(first));
  }
  if (line[at] !== ':') return null;
  // A group prefix ("item1.") is no part of the name.
  return { name: name.slice(name.lastIndexOf('.') + 1).toUpperCase(), params, value: line.slice(at + 1) };
}

function paramValue(line: string, at: number): { readonly text: string; readonly end: number } {
  if (line[at] === '"') {
    const close = line.indexOf('"', at + 1);
    const end = close < 0 ? line.length : close;
    return { text: line.slice(at + 1, end), end: end + 1 };
  }
  let end = at;
  while (end < line.length && !';:,'.includes(line[end] as string)) end++;
  return { text: line.slice(at, end), end };
}

const CARETS: Readonly<Record<string, string>> = { n: '\n', "'": '"', '^': '^' };

function carets(text: string): string {
  return text.replace(/\^([n'^])/g, (_, code: string) => CARETS[code] ?? '');
}

/** A TEXT value without its escapes (RFC 5545, 3.3.11). */
export function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, code: string) => (/n/i.test(code) ? '\n' : code));
}
