import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CHAIN_WORDS, type Chain } from '../../../src/record/views/chains.ts';
import { chainsQuery } from '../../api/queries.ts';
import { ArticleLink } from '../ArticleLink.tsx';
import { Section } from '../Page.tsx';
import styles from './Chains.module.css';

/** What continues, amends, replaces or blocks what, as sentences about somebody, something or a pledge say; nothing where there is none. */
export function Chains({ of }: { readonly of: string }) {
  const { data } = useQuery(chainsQuery({ of }));
  if (data === undefined || data.items.length === 0) return null;
  const { items, count } = data;
  return (
    <Section
      title="Before and after it"
      note={`as sentences say; read by the machine, nobody has checked it${(count ?? 0) > items.length ? `; the newest ${items.length} of ${count}` : ''}`}
    >
      <ul className={styles.list}>
        {items.map((chain) => (
          <ChainLine key={chain.id} chain={chain} />
        ))}
      </ul>
    </Section>
  );
}

function ChainLine({ chain: { relation, later, earlier, named, where, confidence } }: { readonly chain: Chain }) {
  return (
    <li className={styles.chain}>
      <p>
        {later.exact} <strong className={styles.relation}>{CHAIN_WORDS[relation]}</strong> {earlier.exact}
      </p>
      <p className={styles.about}>
        <ArticleLink where={where} /> · {Math.round(100 * confidence)} % sure
        {named.map(({ role, name, entity }) => (
          <span key={`${role} ${entity}`}>
            {' · '}
            <Link to="/people/$id" params={{ id: entity }}>
              {name}
            </Link>
          </span>
        ))}
      </p>
    </li>
  );
}
