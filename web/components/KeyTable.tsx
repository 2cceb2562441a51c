import styles from './KeyTable.module.css';
import type { KeyShown } from './key-lists.ts';

/** Keys with what they do. */
export function KeyTable({ caption, keys }: { readonly caption?: string; readonly keys: readonly KeyShown[] }) {
  return (
    <table className={styles.keys}>
      {caption === undefined ? null : <caption>{caption}</caption>}
      <tbody>
        {keys.map(({ keys: pressed, does }) => (
          <tr key={does}>
            <th scope="row">
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
