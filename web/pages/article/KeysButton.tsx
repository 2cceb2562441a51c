import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { KeyTable } from '../../parts/KeyTable.tsx';
import { READING } from '../../parts/key-lists.ts';

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
