import { dateTold, dayTold, useScreen } from '../../frame';
import { VoicesShown, WithoutWork } from '../../voices/voices-shown';
import { type Space } from '../own-space';
import { InDutch, UserPage } from '../user-page';
import { type Comer, toConfirm, type Visit } from '../visits';
import { type Said } from './hours-said';
import { Steps, timesOf } from './hours-told';

interface ComerPageProps extends Said {
  readonly space: Space;
  readonly visit: Visit;
  readonly comer: Comer;
}

/** The hours of one person on one day, as each of the two tells them, and what can be said of them now. */
export function ComerPage({ space, visit, comer, voices, silentAfter }: ComerPageProps) {
  const { language, words } = useScreen();
  const { voices: says, visits } = words;
  const { assignment, performance, name } = comer;
  const title = says.visitTitle(dateTold(assignment.day, language));
  const [start, end] = timesOf(comer);
  return (
    <UserPage space={space} title={title} part="uren" back={`${space.base}/dag/${assignment.day}`}>
      <h1>{title}</h1>
      <p class="lead">
        {name}, {dayTold(assignment.day, language)}, {visits.times(start, end)}
        <br />
        <InDutch>{visit.task}</InDutch>
      </p>
      {performance && (
        <>
          <p>
            <strong>{visits.hours(performance.hours)}</strong>, {visits.states[performance.state]}
          </p>
          <WithoutWork hours={performance} />
        </>
      )}
      <VoicesShown
        names={{ worker: name, user: says.you }}
        planned={assignment}
        voices={voices}
        silentAfter={silentAfter}
      />
      {(performance ?? toConfirm(comer, space.now)) && <Steps space={space} comer={comer} />}
    </UserPage>
  );
}
