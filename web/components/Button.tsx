import type { ComponentProps } from 'react';
import styles from './Button.module.css';

/** `main` is the one thing that a page or a form is for; `quiet` stands in a line of text. */
export function Button({
  look = 'plain',
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { readonly look?: 'plain' | 'main' | 'quiet' }) {
  return <button type={type} className={[styles[look], className].filter(Boolean).join(' ')} {...rest} />;
}
