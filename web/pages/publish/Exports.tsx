import { useQuery } from '@tanstack/react-query';
import { exportFormatsQuery } from '../../api/queries.ts';
import { Section } from '../../components/Page.tsx';
import styles from './Publish.module.css';

/** What people accepted, for other programs. */
export function Exports() {
  const { data } = useQuery(exportFormatsQuery());
  if (data === undefined) return null;
  return (
    <Section title="For other programs" note="what people accepted, without what is protected">
      <ul className={styles.formats}>
        {data.items.map(({ name, title, use, loses, ending }) => (
          <li key={name}>
            <a href={`/api/export/${name}`} download={`saydo-${name}${ending ?? '.zip'}`}>
              {title}
            </a>
            <p>For {use}.</p>
            <p className={styles.note}>It loses {loses}.</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
