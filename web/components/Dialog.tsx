import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import styles from './Dialog.module.css';

/** A dialog over the page; Escape closes it, and the focus goes back to where it was. */
export function Dialog({
  open,
  onClose,
  title,
  about,
  children,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly about?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Radix.Root open={open} onOpenChange={(now) => (now ? undefined : onClose())}>
      <Radix.Portal>
        {/* Radix's own would put a style element into the page, which the server's policy forbids. */}
        <div className={styles.overlay} />
        <Radix.Content className={styles.dialog} {...(about === undefined ? { 'aria-describedby': undefined } : {})}>
          <Radix.Title className={styles.title}>{title}</Radix.Title>
          {about === undefined ? null : <Radix.Description className={styles.about}>{about}</Radix.Description>}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
