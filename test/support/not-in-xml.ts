import { strFromU8, unzipSync } from 'fflate';

/** Parts of a workbook that hold a character which XML does not allow, as `xl/workbook.xml U+fffe`. */
export function notInXml(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => /\.(xml|rels|vml)$/.test(name))
    .flatMap(([name, content]) =>
      Array.from(
        strFromU8(content).matchAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu),
        ([character]) => `${name} U+${character.codePointAt(0)?.toString(16) ?? ''}`,
      ),
    );
}
