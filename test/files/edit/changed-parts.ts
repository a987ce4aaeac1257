import { strFromU8, unzipSync } from 'fflate';

/** What differs between two workbooks, part by part and element by element: a line for each that went (-) or came (+). */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].sort().flatMap((name) => {
    const lines = changedLines(elements(old[name]), elements(now[name]));
    const what = now[name] === undefined ? ' (gone)' : old[name] === undefined ? ' (new)' : '';
    return lines.length === 0 && what === ''
      ? []
      : [`  ${name}${what}`, ...lines.map((line) => `    ${line}`)];
  });
}

/** The elements of a part, each with the text that follows it; a mark of ours, of two bytes a letter, as text. */
function elements(part: Uint8Array | undefined): string[] {
  return part === undefined
    ? []
    : strFromU8(part)
        .replaceAll('\0', '')
        .split(/(?<!^)(?=<(?!\/))/);
}

/** The longest common run of lines stays; the rest went or came. */
function changedLines(old: readonly string[], now: readonly string[]): string[] {
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i]![j] =
        old[i] === now[j] ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const lines: string[] = [];
  for (let i = 0, j = 0; i < old.length || j < now.length;) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      i++;
      j++;
    } else if (j === now.length || (i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!))
      lines.push(`- ${old[i++]}`);
    else lines.push(`+ ${now[j++]}`);
  }
  return lines;
}
