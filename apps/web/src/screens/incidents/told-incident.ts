import { careKinds, incidentKinds, type IncidentWords } from '#incidents';
import { type Day } from '#kernel';
import { type ScreenWords } from '../../words/nl/screens';
import { asDay, asTime, maybe, needed, oneOf, type Screen, words as anyWords } from '../frame';

/** More than ever happens at one job. */
export const INCIDENTS_OF_A_JOB = 20;

/** The day that a form offers: that of the job, or today for one that is to come or goes on. */
export const dayOffered = (ofJob: Day, today: Day): Day => (ofJob < today ? ofJob : today);

/** Which field a reason against belongs to. */
export const fieldOf = { 'incident-in-future': 'happenedOn', 'incident-before-job': 'happenedOn' };

/** What a form tells of an incident; what is about health apart. @throws Mistyped with everything that was wrong */
export function toldIncident({ typed, today }: Screen, words: ScreenWords['incidents']): IncidentWords {
  const told = typed.read({
    kind: oneOf(incidentKinds, words.kindMissing),
    happenedOn: asDay(today, words.happenedOnMissing),
    happenedAt: maybe(asTime(words.happenedAtMissing)),
    place: anyWords,
    happening: needed(words.happeningMissing),
    damage: anyWords,
    witnesses: anyWords,
  });
  const injury = typed.text('injury');
  const care = careKinds.find((kind) => kind === typed.text('care'));
  const isAboutHealth = injury !== '' || care !== undefined;
  return { told, ...(isAboutHealth && { health: { injury, care: care ?? 'none' } }) };
}
