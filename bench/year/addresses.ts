import { inLanes } from './caller';
import { type Scene } from './scene';

const HAVE_MAIL = { worker: 45, user: 85 } as const;
const HAVE_TELEPHONE = { worker: 80, user: 50 } as const;
const FIRST_NUMBER = 470_000_000;

/** Most people can be reached by mail or by SMS; whoever gives neither is telephoned, or written to. */
export async function giveAddresses({ region, caller, dice, administrator }: Scene): Promise<void> {
  let given = 0;
  const address = (kind: 'worker' | 'user') => ({
    ...(dice.happens(HAVE_MAIL[kind]) && { email: `${kind}-${++given}@streek.example` }),
    ...(dice.happens(HAVE_TELEPHONE[kind]) && { phone: `0${FIRST_NUMBER + ++given}` }),
  });
  const all = [
    ...region.workers.map(({ id }) => ({ path: `/workers/${id}/details`, details: address('worker') })),
    ...region.users.map(({ id }) => ({ path: `/users/${id}/details`, details: address('user') })),
  ];
  await inLanes(
    all.filter(({ details }) => Object.keys(details).length > 0),
    ({ path, details }) => caller.patch(administrator, path, 1, details),
  );
}
