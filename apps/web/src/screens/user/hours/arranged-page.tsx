import { type Id } from '#kernel';
import { Choices, Field, Form, useScreen } from '../../frame';
import { type Space } from '../own-space';
import { type OwnRequest } from '../requests/own-requests';
import { Asked } from '../requests/status-shown';
import { UserPage } from '../user-page';

export interface ArrangedProps {
  readonly space: Space;
  readonly one: OwnRequest;
  /** Who works in this arrangement, by id with the name. */
  readonly workers: readonly (readonly [Id, string])[];
}

/** A visit of a standing arrangement: who came, when, from when until when. */
export function ArrangedPage({ space, one, workers }: ArrangedProps) {
  const { visits, user } = useScreen().words;
  const at = `${space.base}/aanvragen/${one.request.id}`;
  return (
    <UserPage space={space} title={user.tellVisit} part="aanvragen" back={at}>
      <h1>{user.tellVisit}</h1>
      <p>
        <Asked of={one} />
      </p>
      {workers.length === 0 ? (
        <p>{visits.nobodyYet}</p>
      ) : (
        <Form action={`${at}/bezoek`}>
          <Choices
            plain
            name="worker"
            question={visits.whoCame}
            choices={workers}
            value={workers.length === 1 ? (workers[0]?.[0] ?? '') : ''}
          />
          <Field name="day" label={visits.day} hint={visits.dayHint} />
          <div class="pair">
            <Field name="start" label={visits.realStart} />
            <Field name="end" label={visits.realEnd} />
          </div>
          <button type="submit">{visits.tell}</button>
        </Form>
      )}
    </UserPage>
  );
}
