import { dayTold, Field, Form, useScreen } from '../../frame';
import { type Space } from '../own-space';
import { InDutch, UserPage } from '../user-page';
import { type Comer, type Visit } from '../visits';
import { timesOf } from './hours-told';

interface ContestProps {
  readonly space: Space;
  readonly visit: Visit;
  readonly comer: Comer;
}

function Head({ visit, comer }: Omit<ContestProps, 'space'>) {
  const { language, words } = useScreen();
  const { visits } = words;
  const [start, end] = timesOf(comer);
  return (
    <p class="lead">
      {comer.name}, {dayTold(comer.assignment.day, language)}, {visits.times(start, end)}
      <br />
      <InDutch>{visit.task}</InDutch>
    </p>
  );
}

/** "Klopt niet": why, and the times as this user saw them. */
export function NotRightPage(props: ContestProps) {
  const { visits } = useScreen().words;
  const { space, comer } = props;
  const { day, id } = comer.assignment;
  const [start, end] = timesOf(comer);
  return (
    <UserPage space={space} title={visits.notRightTitle} part="uren" back={`${space.base}/dag/${day}`}>
      <h1>{visits.notRightTitle}</h1>
      <Head {...props} />
      <Form action={`${space.base}/uren/${day}/${id}/klopt-niet`}>
        <input type="hidden" name="version" value={String(comer.performance?.version ?? '')} />
        <Field name="reason" label={visits.why} hint={visits.whyHint} rows={3} />
        <div class="pair">
          <Field name="start" label={visits.realStart} value={start} />
          <Field name="end" label={visits.realEnd} value={end} />
        </div>
        <p>{visits.notRightSays}</p>
        <button type="submit">{visits.send}</button>
      </Form>
    </UserPage>
  );
}

/** "Kwam niet", asked once before it is said. */
export function NoShowPage(props: ContestProps) {
  const { visits } = useScreen().words;
  const { space, comer } = props;
  const { day, id } = comer.assignment;
  return (
    <UserPage space={space} title={visits.noShowTitle} part="uren" back={`${space.base}/dag/${day}`}>
      <h1>{visits.noShowTitle}</h1>
      <Head {...props} />
      <p>{visits.noShowSays}</p>
      <div class="answers">
        <Form action={`${space.base}/uren/${day}/${id}/kwam-niet`}>
          <button type="submit" class="stop">
            {visits.noShowYes}
          </button>
        </Form>
        <a class="button quiet" href={`${space.base}/dag/${day}`}>
          {visits.noShowNo}
        </a>
      </div>
    </UserPage>
  );
}
