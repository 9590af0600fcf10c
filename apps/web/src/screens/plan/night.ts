import { type NightMissed } from '#plan';
import { nightWords as words } from '../../words/nl/staff/plan-night';
import { spokenWordsOf } from '../../words/words-of';

/** "Er liep al een planning, begonnen om 23:58." */
export function whyMissed(missed: NightMissed): string {
  if (missed.run === null) return missed.refusals.map((refusal) => spokenWordsOf(refusal).says).join(' ');
  return missed.run.state === 'impossible' ? words.ended.impossible : words.ended.failed;
}
