import { useScreen } from '../../frame';
import { InDutch } from '../user-page';
import { type OwnRequest } from './own-requests';
import { type Status, stages } from './status-line';

/** The four stages of a request, those behind it marked, and in words what happens now. */
export function StatusLine({ status }: { readonly status: Status }) {
  const { user } = useScreen().words;
  const isOver = status.now === 'cancelled' || status.now === 'refused';
  return (
    <>
      {!isOver && (
        <ol class="stages" aria-label={user.statusLabel}>
          {stages.map((stage) => {
            const isDone = status.done.includes(stage);
            return (
              <li key={stage} class={isDone ? 'done' : undefined}>
                {user.stages[stage]}
                {isDone && <span class="unseen"> ({user.stageDone})</span>}
              </li>
            );
          })}
        </ol>
      )}
      <p class="state">{user.statuses[status.now]}</p>
    </>
  );
}

/** What was asked, by its name or in the words of who asked it. */
export function Asked({ of: { task, request } }: { readonly of: Pick<OwnRequest, 'task' | 'request'> }) {
  return task === '' ? <q>{request.inOwnWords}</q> : <InDutch>{task}</InDutch>;
}
