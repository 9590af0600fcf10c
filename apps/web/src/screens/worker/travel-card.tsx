import { type TravelCost } from '#performances';
import { moneyTold, useScreen } from '../frame';

const METRES_PER_KILOMETRE = 1000;

/** What the ways of a month come to, said as the estimate that it is. */
export function TravelCard({ travel }: { readonly travel: TravelCost }) {
  const { language, words } = useScreen();
  const { months } = words;
  const { cents, metres, paid, unmeasured } = travel;
  return (
    <section class="card">
      <h2>{months.travel}</h2>
      {paid === 0 && unmeasured === 0 && <p>{months.travelNone}</p>}
      {paid > 0 && (
        <>
          <p>
            <strong>{moneyTold(cents, language)}</strong> {months.travelSum}
          </p>
          <p>{months.travelWays(paid, Math.round(metres / METRES_PER_KILOMETRE))}</p>
          <p class="quiet">{months.travelEstimate}</p>
        </>
      )}
      {unmeasured > 0 && <p>{months.travelUnknown(unmeasured)}</p>}
    </section>
  );
}
