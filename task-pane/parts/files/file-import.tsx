import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Message } from '../message';
import { Title } from '../title';
import { FileField } from './file-field';

/** A screen that takes one file: what it is for, what refuses it, and below the name of the file what is in it. */
export function FileImport({
  title,
  lead,
  choose,
  another,
  accept,
  busy,
  onFile,
  refusal,
  opened,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  /** What the button says at first, and once a file is there. */
  readonly choose: string;
  readonly another: string;
  readonly accept: string;
  readonly busy: boolean;
  readonly onFile: (file: File) => void;
  /** Why nothing can be written into the workbook. */
  readonly refusal: string | null;
  /** Name of the file whose content the children show; null: none yet. */
  readonly opened: string | null;
  readonly children: ComponentChildren;
}) {
  const heading = useId();
  return (
    <>
      <Title>{title}</Title>
      <p>{lead}</p>
      <FileField label={opened === null ? choose : another} accept={accept} busy={busy} onFile={onFile} />
      {refusal !== null && <Message tone="warning">{refusal}</Message>}
      {opened !== null && (
        <section aria-labelledby={heading}>
          <h3 class="pl-subheading" id={heading}>
            {opened}
          </h3>
          {children}
        </section>
      )}
    </>
  );
}
