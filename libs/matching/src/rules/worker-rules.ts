import { addDays, covers, type Day, type Refusal, timeOfDay } from '#kernel';
import { type Absence, absenceDuring, standingOn, type TimeSpan, weekTimesOn } from '#registry/rules';
import { weightOf } from '#regulation';
import { type CandidateFacts, journeyTo, type PlaceFacts, travelModesOf } from './pair-facts';
import { refusal, WORKERS_OWN_LIMITS } from './refusals';

/** Rules 1 to 8: whether these two go together, whatever else the worker does that day. */

/** 1. The worker's agreement is valid on the day, the status gives access. */
export const workerMayWork = (_: PlaceFacts, { reasonsOfWorker }: CandidateFacts): readonly Refusal[] =>
  reasonsOfWorker;

/** 2. The user's agreement is valid; the task is allowed for this kind of user, in that municipality, on that day. */
export const userMayAsk = ({ reasonsOfUser }: PlaceFacts): readonly Refusal[] => reasonsOfUser;

const EXTRACT = 'extract-596-2';
const DONE_BEFORE = 'transitional';

/** 3. Certificates and training that the task or the place demands are valid on the day. */
export function certificatesAreValid(place: PlaceFacts, { worker }: CandidateFacts): Refusal[] {
  const asked = [
    ...place.requirements.map(({ code, certainty }) => ({ kind: code, certainty })),
    ...place.request.needs.certificates.map((kind) => ({ kind, certainty: 'found' as const })),
  ].filter(({ kind }) => kind !== EXTRACT && !(kind.startsWith(DONE_BEFORE) && worker.hadPwaContract));
  return asked.flatMap(({ kind, certainty }): Refusal[] => {
    const { day } = place.occurrence;
    const own = worker.certificates.filter((certificate) => certificate.kind === kind);
    if (own.some((certificate) => covers(certificate, day))) return [];
    const weight = weightOf(certainty);
    const lastDay = own
      .flatMap(({ until }) => (until !== null && until < day ? until : []))
      .toSorted()
      .at(-1);
    return lastDay
      ? [refusal('certificate-expired', { certificate: kind, lastDay, day }, TASK_DEMANDS, weight)]
      : [refusal('certificate-missing', { certificate: kind, day }, TASK_DEMANDS, weight)];
  });
}

const TASK_DEMANDS = 'Voorwaarden van de activiteit (Vlaamse activiteitenlijst)';

/** 4. Inside the hours in which the worker can be asked, and not absent. */
export function workerIsFree(place: PlaceFacts, { worker }: CandidateFacts): Refusal[] {
  return spansOf(place).flatMap(({ day, start, end }): Refusal[] => {
    const span = { start, end };
    const absence = absenceDuring(worker, day, span);
    if (absence) return [refusal('absent', { day, ...awayFrom(absence) }, WORKERS_OWN_LIMITS)];
    const free = weekTimesOn(worker, day);
    if (free.some((time) => time.start <= start && end <= time.end)) return [];
    const figures = { day, start, end, free: free.map((time) => `${time.start}-${time.end}`).join(', ') };
    return [refusal('outside-availability', figures, WORKERS_OWN_LIMITS)];
  });
}

const awayFrom = ({ from, until }: Absence) => ({ from, ...(until && { until }) });

const MIDNIGHT = timeOfDay('00:00');
const DAY_END = timeOfDay('24:00');

/** The stretches of the wall clock that a visit covers: two when it runs past midnight, none when times are free. */
function spansOf({ occurrence }: Pick<PlaceFacts, 'occurrence'>): (TimeSpan & { readonly day: Day })[] {
  const { day, startTime: start, endTime: end } = occurrence;
  if (start === null || end === null) return [];
  if (start < end) return [{ day, start, end }];
  const evening = { day, start, end: DAY_END };
  return end === MIDNIGHT ? [evening] : [evening, { day: addDays(day, 1), start: MIDNIGHT, end: end }];
}

/** 5. The journey stays within the worker's own maximum, by a mode the worker has. An estimate: it warns as its factor does. */
export function journeyIsShortEnough(place: PlaceFacts, candidate: CandidateFacts): Refusal[] {
  const { day } = place.occurrence;
  const { article, weight } = place.rules.detour;
  const journey = journeyTo(place, candidate);
  if (!journey) {
    const modes = travelModesOf(candidate.worker, day).length;
    return [refusal('travel-unknown', { modes }, article, 'warns')];
  }
  const maximum = standingOn(candidate.worker.wishes, day)?.travelMinutesMaximum ?? null;
  if (maximum === null || journey.minutes <= maximum) return [];
  const figures = { minutes: journey.minutes, maximum, mode: journey.mode };
  return [refusal('travel-over-own-maximum', figures, article, weight)];
}

/** 6. Nobody wrote down that these two, or this worker and this task, must be kept apart until a day. */
export function noNoGo({ request, occurrence }: PlaceFacts, { worker }: CandidateFacts): Refusal[] {
  return worker.noGos
    .filter((noGo) => covers(noGo, occurrence.day))
    .filter(({ about, target }) => target === (about === 'user' ? request.userId : request.task))
    .map(({ about, reason, until }) =>
      refusal(
        about === 'user' ? 'no-go-user' : 'no-go-task',
        { reason, ...(until && { until }) },
        WORKERS_OWN_LIMITS,
      ),
    );
}

/** 7. An extract was seen where children or vulnerable people are. */
export function extractWasSeen(place: PlaceFacts, { worker }: CandidateFacts): Refusal[] {
  const asked = place.request.needs.extract || place.requirements.some(({ code }) => code === EXTRACT);
  const { day } = place.occurrence;
  const { article, weight, value } = place.rules.extract;
  if (!asked || !value) return [];
  const seen = worker.certificates.some(
    (certificate) => certificate.kind === EXTRACT && covers(certificate, day),
  );
  return seen ? [] : [refusal('extract-not-seen', { day }, article, weight)];
}

/** 8. Language and lifting, only where the job truly needs them. */
export function canDoTheJob({ request, occurrence }: PlaceFacts, { worker }: CandidateFacts): Refusal[] {
  const wishes = standingOn(worker.wishes, occurrence.day);
  const { languages, liftingKg } = request.needs;
  const missing = languages.filter((language) => !wishes?.languages.includes(language));
  const maximum = wishes?.liftingKgMaximum ?? null;
  return [
    ...missing.map((language) => refusal('language-missing', { language }, USER_DEMANDS)),
    ...(liftingKg !== null && maximum !== null && liftingKg > maximum
      ? [refusal('lifting-over-limit', { kilograms: liftingKg, maximum }, WORKERS_OWN_LIMITS)]
      : []),
  ];
}

const USER_DEMANDS = 'Voorwaarden van de plaats, nagekeken door de bemiddelaar';
