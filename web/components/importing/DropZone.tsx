import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../Button.tsx';
import { chosen, dropped, type Named } from './dropped.ts';
import styles from './Importing.module.css';

/** Takes files and folders that are dropped on it, or chosen with its buttons. */
export function DropZone({
  onFiles,
  busy,
}: {
  readonly onFiles: (files: readonly Named[]) => void;
  /** What is going on; null where it can take more. */
  readonly busy: string | null;
}) {
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (busy === null) void dropped(event.dataTransfer).then(onFiles);
  };
  const choose = (input: HTMLInputElement) => {
    const list = chosen(input.files ?? new DataTransfer().files);
    // The same file can be chosen again.
    input.value = '';
    if (list.length > 0) onFiles(list);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a part of a form
    <div
      role="group"
      aria-label="Files and folders"
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      <p className={styles.lead}>{over ? 'Let go' : 'Drop files or folders here'}</p>
      <p className={styles.hint}>
        HTML, PDF, Word, e-mail, text, Markdown, web archives, NDJSON, feeds. They stay on this machine.
      </p>
      <div className={styles.buttons}>
        <Button disabled={busy !== null} onClick={() => files.current?.click()}>
          Choose files …
        </Button>
        <Button disabled={busy !== null} onClick={() => folder.current?.click()}>
          Choose a folder …
        </Button>
      </div>
      <p role="status" className={styles.hint}>
        {busy ?? ''}
      </p>
      <input ref={files} type="file" multiple hidden onChange={(event) => choose(event.currentTarget)} />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        onChange={(event) => choose(event.currentTarget)}
        {...{ webkitdirectory: '' }}
      />
    </div>
  );
}
