import { useState } from 'react';
import { isUnsupported } from '../../../../src/record/pledges/unsupported.ts';
import type { PledgeRead } from '../../../../src/record/views/pledges.ts';
import { send } from '../../../api/client.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Field, TextInput } from '../../../components/Field.tsx';
import { useWrite } from '../../../components/use-write.ts';
import { EvidenceItem } from './EvidenceItem.tsx';
import styles from './EvidenceList.module.css';
import { LinkEvidence } from './LinkEvidence.tsx';

type Link = PledgeRead['links'][number];

/** What is linked to a pledge, what that is to it and why; and how to link more. */
export function EvidenceList({ pledge }: { readonly pledge: PledgeRead }) {
  const { links } = pledge;
  const [linking, setLinking] = useState(false);
  const [taking, setTaking] = useState<Link | null>(null);
  return (
    <>
      {links.length === 0 && !linking ? (
        <p className={styles.none}>
          Nothing is linked to this pledge. Link what was said of it and what was done about it: each with what it is to
          the pledge, and why.
        </p>
      ) : (
        <ol className={styles.list}>
          {links.map((link) => (
            <EvidenceItem key={link.id} link={link} onTakeBack={() => setTaking(link)} />
          ))}
        </ol>
      )}
      {linking ? (
        <LinkEvidence pledge={pledge} onClose={() => setLinking(false)} />
      ) : (
        <Button look="main" className={styles.add} onClick={() => setLinking(true)}>
          Link evidence
        </Button>
      )}
      <TakeBack
        link={taking}
        last={links.length === 1 && isUnsupported({ ...pledge, links: [] })}
        onClose={() => setTaking(null)}
      />
    </>
  );
}

function TakeBack({
  link,
  last,
  onClose,
}: {
  readonly link: Link | null;
  /** Whether it is the last that an assessment rests on. */
  readonly last: boolean;
  readonly onClose: () => void;
}) {
  const [why, setWhy] = useState('');
  const { run, busy, problem } = useWrite((id: string, by) => {
    return send('DELETE', `/evidence/${id}`, { by, why: why.trim() === '' ? null : why.trim() });
  });
  const close = () => {
    setWhy('');
    onClose();
  };
  const submit = async () => {
    if (link !== null && (await run(link.id))) close();
  };
  return (
    <Dialog
      open={link !== null}
      onClose={close}
      title="Take this link back?"
      about="It no longer counts as evidence. That it was linked, and who took it back, stays in the history."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {last ? (
          <p>
            It is the last evidence of a pledge that is assessed: the assessment will be shown as resting on nothing.
          </p>
        ) : null}
        <p className={styles.quoted}>{link?.finding.sentence.text}</p>
        <Field label="Why" hint="It may stay empty." error={problem}>
          {(ids) => <TextInput {...ids} value={why} onChange={(event) => setWhy(event.target.value)} />}
        </Field>
        <Button type="submit" look="main" disabled={busy}>
          Take it back
        </Button>{' '}
        <Button onClick={close}>Keep it</Button>
      </form>
    </Dialog>
  );
}
