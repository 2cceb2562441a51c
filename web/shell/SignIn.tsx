import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { signIn, useSignedOut } from '../api/signed-in.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Field, TextInput } from '../components/Field.tsx';

/** Stands over a page whose desk was started anew, so that what was begun on the page is not lost. */
export function SignIn() {
  const signedOut = useSignedOut();
  const client = useQueryClient();
  const router = useRouter();
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const standing = await signIn(token);
    if (standing !== 'in') {
      setProblem(standing === 'out' ? 'This is not the token of this desk.' : 'The desk’s server does not answer.');
      return;
    }
    setToken('');
    setProblem(null);
    void client.invalidateQueries();
    void router.invalidate();
  };
  return (
    <Dialog
      open={signedOut}
      onClose={() => {}}
      title="Sign in to the desk"
      about="This desk was restarted since you signed in, so you need its new token. Open the address that “saydo serve” printed in its terminal when it was started, or paste it here. What you began on this page is still there."
    >
      <form onSubmit={(event) => void submit(event)}>
        <Field label="Address or token" error={problem}>
          {(ids) => (
            <TextInput
              {...ids}
              type="password"
              required
              autoComplete="off"
              value={token}
              onChange={(event) => setToken(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" look="main" disabled={token.trim() === ''}>
          Sign in
        </Button>
      </form>
    </Dialog>
  );
}
