import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { isUnsettled } from '../../../src/record/pledges/settling.ts';
import type { ProposedEvidence } from '../../../src/record/views/proposed-evidence.ts';
import { pledgeQuery, proposedEvidenceQuery } from '../../api/queries.ts';
import { Chains } from '../../components/chains/Chains.tsx';
import { Loading } from '../../components/Empty.tsx';
import { Section, useTitle } from '../../components/Page.tsx';
import { Assessments } from './assessments/Assessments.tsx';
import { CriteriaSection } from './criteria/CriteriaSection.tsx';
import { Description } from './Description.tsx';
import { EvidenceList } from './evidence/EvidenceList.tsx';
import { ProposedList } from './evidence/ProposedList.tsx';
import { PledgeHead } from './PledgeHead.tsx';
import styles from './PledgePage.module.css';
import { Restatements } from './Restatements.tsx';
import { Settling } from './settling/Settling.tsx';
import { Timeline } from './timeline/Timeline.tsx';
import { Wordings } from './Wordings.tsx';

/** So many proposals are shown with a pledge; the review has all. */
const MAX_PROPOSED = 60;
const NONE: readonly ProposedEvidence[] = [];

/** A pledge: its exact words, what would count as kept, what was said and done since, what that is evidence for, and who judges it how. */
export function PledgePage() {
  return (
    <Suspense fallback={<Loading />}>
      <Opened />
    </Suspense>
  );
}

function Opened() {
  const id = useParams({ strict: false }).id ?? '';
  const { data: pledge } = useSuspenseQuery(pledgeQuery(id));
  const { wordings, links, assessments } = pledge;
  const proposals = useQuery(proposedEvidenceQuery({ pledge: pledge.id, limit: MAX_PROPOSED })).data?.items ?? NONE;
  useTitle(pledge.title ?? pledge.label);
  return (
    <article className={styles.page}>
      <PledgeHead pledge={pledge} />
      <Description pledge={pledge} />
      <Section title="What would count">
        <CriteriaSection pledge={pledge} />
      </Section>
      <Section title="Said and done">
        <Timeline pledge={pledge} proposals={proposals} />
      </Section>
      <Section
        title="Its words"
        note={wordings.length === 1 ? 'one wording' : `${wordings.length} wordings, the oldest first`}
      >
        <Wordings wordings={wordings} />
        <Restatements pledge={pledge} />
      </Section>
      <Section title="Evidence" note={links.length === 0 ? 'nothing linked yet' : `${links.length} linked`}>
        <EvidenceList pledge={pledge} />
        <ProposedList pledge={pledge.id} proposals={proposals} />
      </Section>
      <Chains of={pledge.id} />
      {isUnsettled(pledge.status) ? (
        <Section title="What would settle it" note="from its words and its criteria; nothing is fetched">
          <Settling pledge={pledge} />
        </Section>
      ) : null}
      <Section title="Assessments" note={`in the words of ${pledge.vocabulary.name}`}>
        <Assessments pledge={pledge} key={assessments.length === 0 ? 'first' : 'more'} />
      </Section>
      <p className={styles.foot}>
        <Link to="/history" search={{ subject: pledge.id }}>
          Everything that was done to {pledge.id} in this record
        </Link>
      </p>
    </article>
  );
}
