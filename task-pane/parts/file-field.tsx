import { useId, useRef, useState } from 'preact/hooks';
import './file-field.css';

/** Chooses one file, or takes one that is dropped on it. */
export function FileField({
  label,
  accept,
  busy,
  onFile,
}: {
  readonly label: string;
  readonly accept: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      class={over ? 'pl-drop pl-drop-over' : 'pl-drop'}
      // A page around the pane may take dropped files as well; not these.
      data-takes-files
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file && !busy) onFile(file);
      }}
    >
      <label class="pl-button" for={id}>
        {label}
      </label>
      <input
        id={id}
        ref={input}
        class="pl-hidden"
        type="file"
        accept={accept}
        disabled={busy}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file chosen again is to be read again.
          if (input.current) input.current.value = '';
          if (file) onFile(file);
        }}
      />
      <p class="pl-quiet">or drop it here</p>
    </div>
  );
}
