import { useState } from 'preact/hooks';

/** Lines that are shown at first. */
const SHOWN = 8;

/** What will be changed, a line each; long lists open on demand. */
export function Changes({ lines }: { readonly lines: readonly string[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul class="pl-list pl-changes">
        {(all ? lines : lines.slice(0, SHOWN)).map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
      {!all && lines.length > SHOWN && (
        <button type="button" class="pl-link" onClick={() => setAll(true)}>
          Show all {lines.length} changes
        </button>
      )}
    </>
  );
}
