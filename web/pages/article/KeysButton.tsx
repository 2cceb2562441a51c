import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { KeyTable } from '../../components/KeyTable.tsx';
import { READING } from '../../components/key-lists.ts';

/** The keys of the page, asked for by button or by `?`. */
export function KeysButton({ shown, show }: { readonly shown: boolean; readonly show: (shown: boolean) => void }) {
  return (
    <>
      <Button look="quiet" onClick={() => show(true)}>
        Keys <kbd>?</kbd>
      </Button>
      <Dialog open={shown} onClose={() => show(false)} title="Keys">
        <KeyTable keys={READING} />
      </Dialog>
    </>
  );
}
