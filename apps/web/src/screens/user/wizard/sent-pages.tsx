import { type RequestAnswer, requestNumber } from '#matching';
import { Form, useScreen } from '../../frame';
import { type Space } from '../own-space';
import { UserPage } from '../user-page';
import { stepPath } from './question-page';
import { type Asked } from './wizard';

/** The request is in: its number, and what happens next. */
export function ReceivedPage({ space, request }: { readonly space: Space; readonly request: RequestAnswer }) {
  const { sent } = useScreen().words.ask;
  const isLookedAt = request.state === 'under-review';
  return (
    <UserPage space={space} title={sent.title} part="aanvragen">
      <div class="notice sent">
        <h1>{sent.title}</h1>
        <p>
          {sent.number} <strong class="number-of">{requestNumber(request.id)}</strong>
        </p>
      </div>
      <h2>{sent.next}</h2>
      <ol>
        {isLookedAt && <li>{sent.looked}</li>}
        <li>{sent.search}</li>
        <li>{sent.told}</li>
        <li>{sent.hours}</li>
      </ol>
      <p class="answers">
        <a class="button" href={`${space.base}/aanvragen/${request.id}`}>
          {sent.show}
        </a>
        <a class="button quiet" href={`${space.base}/begin`}>
          {sent.begin}
        </a>
      </p>
    </UserPage>
  );
}

/** A draft is thrown away only after being asked. */
export function DiscardPage({ asked, task }: { readonly asked: Asked; readonly task: string }) {
  const { discard } = useScreen().words.ask;
  const { space, draft } = asked;
  return (
    <UserPage space={space} title={discard.title} part="aanvragen" back={`${space.base}/aanvragen`}>
      <h1>{discard.title}</h1>
      {task !== '' && <p lang="nl">{task}</p>}
      <p>{discard.says}</p>
      <div class="answers">
        <Form action={`${space.base}/aanvragen/nieuw/${draft}/weg`}>
          <button type="submit" class="stop">
            {discard.yes}
          </button>
        </Form>
        <a class="button quiet" href={stepPath(asked, 'plaats')}>
          {discard.no}
        </a>
      </div>
    </UserPage>
  );
}
