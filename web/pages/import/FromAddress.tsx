import { type FormEvent, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Field, TextInput } from '../../components/Field.tsx';
import styles from './Import.module.css';

/** A page or a feed of the web. */
export function FromAddress({
  busy,
  begin,
}: {
  readonly busy: boolean;
  readonly begin: (what: { address: string; allowPrivate: boolean }) => Promise<boolean>;
}) {
  const [address, setAddress] = useState('');
  const [allowPrivate, setAllowPrivate] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await begin({ address: address.trim(), allowPrivate })) setAddress('');
  };
  return (
    <form className={styles.way} onSubmit={(event) => void submit(event)}>
      <Field label="An address" hint="Of a page, or of a feed (RSS, Atom): all its articles are fetched.">
        {(ids) => (
          <div className={styles.line}>
            <TextInput
              {...ids}
              type="url"
              required
              pattern="https?://.+"
              placeholder="https://"
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
            <Button type="submit" disabled={busy || address.trim() === ''}>
              Fetch
            </Button>
          </div>
        )}
      </Field>
      <label className={styles.check}>
        <input type="checkbox" checked={allowPrivate} onChange={(event) => setAllowPrivate(event.target.checked)} />
        It is in my own network
      </label>
    </form>
  );
}
