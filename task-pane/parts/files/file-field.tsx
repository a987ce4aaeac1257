import { useId, useRef, useState } from 'preact/hooks';
import { filesOf, named, type DroppedFile } from './dropped-files';
import './file-field.css';

interface Common {
  readonly label: string;
  readonly accept: string;
  readonly busy: boolean;
}

/** Chooses one file, or takes one that is dropped on it. */
export function FileField({ onFile, ...common }: Common & { readonly onFile: (file: File) => void }) {
  return (
    <Drop
      {...common}
      multiple={false}
      onFiles={([first]) => {
        if (first !== undefined) onFile(first.file);
      }}
      dropped={(drop) => named([...drop.files].slice(0, 1))}
      hint="or drop it here"
    />
  );
}

/** Chooses files, or takes files and folders that are dropped on it. */
export function FilesField({
  onFiles,
  ...common
}: Common & { readonly onFiles: (files: readonly DroppedFile[]) => void }) {
  return (
    <Drop {...common} multiple onFiles={onFiles} dropped={filesOf} hint="or drop them here, or a folder" />
  );
}

function Drop({
  label,
  accept,
  busy,
  multiple,
  onFiles,
  dropped,
  hint,
}: Common & {
  readonly multiple: boolean;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
  readonly dropped: (drop: DataTransfer) => readonly DroppedFile[] | Promise<readonly DroppedFile[]>;
  readonly hint: string;
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
        if (event.dataTransfer && !busy) void Promise.resolve(dropped(event.dataTransfer)).then(onFiles);
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
        multiple={multiple}
        disabled={busy}
        onChange={(event) => {
          const files = named([...(event.currentTarget.files ?? [])]);
          // The same file chosen again is to be read again.
          if (input.current) input.current.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <p class="pl-quiet">{hint}</p>
    </div>
  );
}
