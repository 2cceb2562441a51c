import type { FindingInContext } from '../../../src/record/views/findings.ts';
import { ArticleLink } from '../../components/ArticleLink.tsx';
import { Section } from '../../components/Page.tsx';
import { changedWords } from '../../text/word-diff.ts';
import styles from './Item.module.css';

/** What was said, as the first report has it, and what others have in place of its words. */
export function WordByWord({ findings }: { readonly findings: readonly FindingInContext[] }) {
  const [first, ...others] = findings;
  if (first === undefined) return null;
  return (
    <Section title="Word by word" note="against the first report">
      <table className={styles.wording}>
        <tbody>
          <tr>
            <th scope="row">
              <ArticleLink where={first.where} finding={first.id} />
            </th>
            <td>{first.sentence.text}</td>
          </tr>
          {others.map((finding) => (
            <tr key={finding.id}>
              <th scope="row">
                <ArticleLink where={finding.where} finding={finding.id} />
              </th>
              <td>
                {changedWords(first.sentence.text, finding.sentence.text).map((run, i) => {
                  const key = `${i}`;
                  if (run.side === 'removed') return <del key={key}>{run.text}</del>;
                  if (run.side === 'added') return <ins key={key}>{run.text}</ins>;
                  return <span key={key}>{run.text}</span>;
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
