import { type FormEvent, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Field, TextInput } from '../../components/Field.tsx';
import styles from './Import.module.css';

/** A folder of the machine that the desk runs on, where it may read any, or the fictional press that comes with saydo. */
export function FromFolder({
  folders,
  busy,
  begin,
  example,
}: {
  /** Those that whoever started the desk lets it read. */
  readonly folders: readonly string[];
  readonly busy: boolean;
  readonly begin: (what: { folder: string }) => Promise<boolean>;
  readonly example: () => Promise<boolean>;
}) {
  const [folder, setFolder] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await begin({ folder: folder.trim() })) setFolder('');
  };
  return (
    <>
      {folders.length > 0 ? (
        <form className={styles.way} onSubmit={(event) => void submit(event)}>
          <Field
            label="A folder of this machine"
            hint={`The whole path of one of these, or of a folder in them: ${folders.join(', ')}. The way for many thousands of texts: nothing is copied.`}
          >
            {(ids) => (
              <div className={styles.line}>
                <TextInput
                  {...ids}
                  required
                  spellCheck={false}
                  placeholder={folders[0]}
                  value={folder}
                  onChange={(event) => setFolder(event.target.value)}
                />
                <Button type="submit" disabled={busy || folder.trim() === ''}>
                  Read it
                </Button>
              </div>
            )}
          </Field>
        </form>
      ) : (
        <div className={styles.way}>
          <p className={styles.label}>A folder of this machine</p>
          <p className={styles.about}>
            This desk may read none. Whoever starts it can name some, with “saydo serve --allow-folder /home/…/archive”;
            or drop the folder above.
          </p>
        </div>
      )}
      <div className={styles.way}>
        <p className={styles.label}>The example press</p>
        <p className={styles.about}>
          Nineteen articles of three newspapers of a country that does not exist. In them a pledge is kept, one is
          stalled, one is reversed, and the papers differ.
        </p>
        <Button disabled={busy} onClick={() => void example()}>
          Load the example press
        </Button>
      </div>
    </>
  );
}
