import type { ArticleRead } from '../../../src/record/views/articles.ts';
import type { Finding } from '../../../src/record/views/findings.ts';
import { placeOf } from '../../text/finding-spans.ts';
import { addressOnPage } from '../../text/text-fragment.ts';
import { DraftForm } from './DraftForm.tsx';
import { type Doings, FindingDetails } from './FindingDetails.tsx';
import type { DraftDesk } from './use-draft.ts';

/** The chosen finding in its card: what is known of it, or the form that corrects it. */
export function SelectedFinding({
  article,
  finding,
  desk,
  save,
  rejecting,
  problem,
  doings,
}: {
  readonly article: ArticleRead;
  readonly finding: Finding;
  readonly desk: DraftDesk;
  readonly save: (why: string | null) => void;
  readonly rejecting: boolean;
  readonly problem: string | null;
  readonly doings: Doings;
}) {
  if (desk.drafting?.finding?.id === finding.id) {
    return <Draft article={article} desk={desk} save={save} problem={problem} />;
  }
  return (
    <FindingDetails
      finding={finding}
      live={liveAddress(article, finding)}
      rejecting={rejecting}
      problem={desk.drafting === null ? problem : null}
      doings={doings}
    />
  );
}

/** The finding that is being made, or corrected. */
export function Draft({
  article,
  desk,
  save,
  problem,
}: {
  readonly article: ArticleRead;
  readonly desk: DraftDesk;
  readonly save: (why: string | null) => void;
  readonly problem: string | null;
}) {
  if (desk.drafting === null) return null;
  return (
    <DraftForm
      key={desk.drafting.finding?.id ?? 'new'}
      drafting={desk.drafting}
      text={article.text}
      entities={article.findings}
      problem={problem}
      change={desk.change}
      save={save}
      cancel={desk.cancel}
    />
  );
}

/** Where the words of a finding stand on the web; null where the article has no address there. */
export function liveAddress({ url, text }: ArticleRead, finding: Finding | null): string | null {
  const words = finding && placeOf(finding);
  return url === null || words === null ? null : addressOnPage(url, text, words);
}
