import { type BookNumber, type Writing } from '#database';
import { refuseUnlessAllowed } from '#kernel';
import { wijkWerken } from '#regulation';
import {
  type Change,
  changesOfArrival,
  changesOfClosing,
  changesOfUse,
  type Draft,
  draftsOfReplanning,
  type JoinPersons,
  refusalsOfReason,
  type TwoRooms,
} from '../rules';
import { type HoursInBook, hoursInBooks, plannedFor, roomsOpened } from '../store/joined';
import { append } from '../store/postings';
import { openRooms, type RoomInHand, roomsInHand } from './rooms';

interface Joining extends Omit<JoinPersons, 'regime'> {
  readonly regime: string;
}

/**
 * Two persons are one human being: every hour used or planned of one becomes the other's, in the books where it lies,
 * and the room of one takes over what the other's had given. Several postings of kind `join` in every book concerned;
 * those that touch two books share a move id, two by two. It cannot be undone.
 * @throws Refused without a reason; HoldAlso when the command must begin again with one more book
 */
export async function joinPersons(
  tx: Writing,
  { regime = wijkWerken, ...asked }: JoinPersons,
): Promise<void> {
  refuseUnlessAllowed(refusalsOfReason(asked.why));
  const joining = { ...asked, regime: regime.code };
  const opened = await roomsOpened(tx, { person: asked.from, regime: regime.code });
  const held = (await hoursInBooks(tx, asked.from)).filter((hours) => hours.regime === regime.code);
  for (const { organiser } of [...opened, ...held]) tx.book(organiser);
  const surviving = await roomsInHand(tx, {
    person: asked.into,
    periods: opened.map(({ period }) => period),
    regime,
    homes: async (wanted) => opened.find(({ period }) => period === wanted)?.organiser,
  });
  await openRooms(tx, surviving, regime);
  await replan(tx, held, joining);
  const rooms = opened.flatMap(({ period, book }) => {
    const taking = surviving.find(({ room }) => room.period === period);
    return taking ? [{ left: book, taking, two: twoRooms(taking, held) }] : [];
  });
  await joinWithinBooks(tx, { held, rooms }, joining);
  await joinAcrossBooks(tx, rooms, joining);
}

const booksOf = (hours: readonly { readonly book: BookNumber }[]): BookNumber[] =>
  [...new Set(hours.map(({ book }) => book))].sort((one, other) => one - other);

async function replan(tx: Writing, held: readonly HoursInBook[], joining: Joining): Promise<void> {
  const { from: person, regime } = joining;
  for (const book of booksOf(held))
    for (const draft of draftsOfReplanning(await plannedFor(tx, { book, person, regime }), joining))
      await append(tx, book, draft);
}

/** A room of the joined person, the book it lay in, and the surviving one that takes its hours. */
interface JoinedRoom {
  readonly left: BookNumber;
  readonly taking: RoomInHand;
  readonly two: TwoRooms;
}

function twoRooms({ room }: RoomInHand, held: readonly HoursInBook[]): TwoRooms {
  const balance = (purpose: HoursInBook['purpose']): number =>
    held
      .filter((hours) => hours.period === room.period && hours.purpose === purpose)
      .reduce((sum, hours) => sum + hours.balance, 0);
  return {
    surviving: room,
    joined: { granted: 0 - balance('granted'), deviation: 0 - balance('deviation'), free: balance('room') },
  };
}

const draftOf = ({ why }: Joining, changes: readonly Change[]): Draft => ({
  kind: 'join',
  text: why,
  changes,
});

async function joinWithinBooks(
  tx: Writing,
  { held, rooms }: { readonly held: readonly HoursInBook[]; readonly rooms: readonly JoinedRoom[] },
  joining: Joining,
): Promise<void> {
  for (const book of booksOf(held)) {
    const changes = [
      ...changesOfUse(
        held.filter((hours) => hours.book === book),
        joining,
      ),
      ...rooms
        .filter(({ left, taking }) => left === book && taking.home === book)
        .flatMap(({ two }) => [...changesOfClosing(two, joining), ...changesOfArrival(two, joining)]),
    ];
    if (changes.some(({ by }) => by !== 0)) await append(tx, book, draftOf(joining, changes));
  }
}

/** Rooms that lay in two different books: each pair of books has two postings with one id. */
async function joinAcrossBooks(tx: Writing, rooms: readonly JoinedRoom[], joining: Joining): Promise<void> {
  const apart = rooms.filter(({ left, taking }) => left !== taking.home);
  for (const left of new Set(apart.map((room) => room.left)))
    for (const home of new Set(apart.filter((room) => room.left === left).map(({ taking }) => taking.home))) {
      const between = apart.filter((room) => room.left === left && room.taking.home === home);
      const move = tx.ids.random();
      const closing = between.flatMap(({ two }) => changesOfClosing(two, joining));
      const arrival = between.flatMap(({ two }) => changesOfArrival(two, joining));
      await append(tx, left, { ...draftOf(joining, closing), move });
      await append(tx, home, { ...draftOf(joining, arrival), move });
    }
}
