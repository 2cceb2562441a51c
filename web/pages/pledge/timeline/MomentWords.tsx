import { Sentence } from '../../../components/Sentence.tsx';
import type { Moment } from './when.ts';

/** A moment in its sentence; what is no finding by its label. */
export function MomentWords({ moment: { sentence, label } }: { readonly moment: Moment }) {
  return sentence === null ? label : <Sentence sentence={sentence} />;
}
