/**
 * A loader of webpack that turns `() => import('./x')` into an import that stands in the module from the start. The sidebar is one page
 * that fetches nothing; modules that are imported so need no wrapping, which was 63 KB of it.
 */
export default function staticImports(source) {
  const imports = [];
  const text = source.replace(/=> import\(('[^']+')\)/g, (_, path) => {
    imports.push(`import * as part${imports.length} from ${path};`);
    return `=> Promise.resolve(part${imports.length - 1})`;
  });
  if (imports.length === 0) throw new Error(`${this.resourcePath} imports nothing late`);
  return `${imports.join('\n')}\n${text}`;
}
