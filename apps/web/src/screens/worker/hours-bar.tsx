import { type HoursOfPeriod } from '#performances';
import { useScreen } from '../frame';

/** Hours of a month as one bar, drawn in hundred parts; the figures stand below it in words. */
export function HoursBar({ hours }: { readonly hours: HoursOfPeriod }) {
  const { worker } = useScreen().words;
  const { worked, planned, free, granted } = hours;
  const part = (count: number) => (granted === 0 ? 0 : (100 * count) / granted);
  return (
    <>
      <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="bar-room" width="100" height="6" />
        <rect class="bar-planned" x={part(worked)} width={part(planned)} height="6" />
        <rect class="bar-worked" width={part(worked)} height="6" />
      </svg>
      <p class="bar-says">
        <span class="key worked">
          {worked} {worker.worked}
        </span>{' '}
        <span class="key planned">
          {planned} {worker.planned}
        </span>{' '}
        <span class="key free">
          {free} {worker.free}
        </span>
      </p>
    </>
  );
}
