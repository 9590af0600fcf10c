import { type Reading } from '#database';
import { type Day, type Id } from '#kernel';
import { type OnFile, reachOfUsers, reachOfWorkers } from '#registry';
import { type MessageLanguage, mobileOf, type PostalAddress, type Reach } from '../rules';
import { Choices } from './choices';

/** Who is to be told something; a reply is told to the number it came from. */
export interface Addressee {
  readonly partyKind: 'worker' | 'user' | 'reply';
  readonly party: Id;
  readonly site: Id | null;
}

export interface ReachFound {
  readonly choices: Choices;
  /** How one of them can be reached; `undefined` when nothing is on file of them any more. */
  of(addressee: Addressee): Reach | undefined;
}

/** How some people of an organiser can be reached on a day, and what they chose. */
export async function reachOf(
  reading: Reading,
  { organiser, on }: { readonly organiser: Id; readonly on: Day },
  addressees: readonly Addressee[],
): Promise<ReachFound> {
  const of = (kind: Addressee['partyKind']) => [
    ...new Set(addressees.filter(({ partyKind }) => partyKind === kind).map(({ party }) => party)),
  ];
  const sites = addressees.flatMap(({ site }) => (site === null ? [] : [site]));
  const replies = await sendersOf(reading, of('reply'));
  const senders = replies.flatMap(({ party }) => party ?? []);
  const workers = await reachOfWorkers(reading, { organiser, on, parties: [...of('worker'), ...senders] });
  const users = await reachOfUsers(reading, { organiser, on, parties: of('user'), sites });
  const parties = [...of('worker'), ...of('user'), ...senders];
  const choices = await Choices.of(reading, organiser, parties, on);
  const languageOf = (party: Id, usual: MessageLanguage) => choices.language(party) ?? usual;
  return {
    choices,
    of: ({ partyKind, party, site }) => {
      if (partyKind === 'worker') {
        const found = workers.find((one) => one.party === party);
        return found && reachOn(found, languageOf(party, languageOfWorker(found)));
      }
      if (partyKind === 'user') {
        const found =
          users.find((one) => one.party === party && one.site === site) ??
          users.find((one) => one.party === party);
        return found && reachOn(found, languageOf(party, 'nl'));
      }
      const reply = replies.find((one) => one.reply === party);
      const sender = workers.find((one) => one.party === reply?.party);
      const usual = sender ? languageOfWorker(sender) : 'nl-simple';
      return reply && { ...NOTHING, mobile: reply.sender, language: languageOf(reply.party ?? party, usual) };
    },
  };
}

const NOTHING = { name: '', calledName: '', mail: null, telephone: null, address: null } as const;

function reachOn({ name, calledName, email, phone, ...place }: OnFile, language: MessageLanguage): Reach {
  return {
    name,
    calledName,
    language,
    mail: email,
    mobile: mobileOf(phone),
    telephone: phone,
    address: addressOf(place),
  };
}

function addressOf({
  street,
  postalCode,
  town,
}: Pick<OnFile, 'street' | 'postalCode' | 'town'>): PostalAddress | null {
  return street && postalCode && town ? { street, postalCode, town } : null;
}

/** Who speaks no Dutch but French or English is told in that; all others in simple Dutch. */
function languageOfWorker({ languages }: OnFile): MessageLanguage {
  if (languages.length === 0 || languages.includes('nl')) return 'nl-simple';
  if (languages.includes('fr')) return 'fr';
  return languages.includes('en') ? 'en' : 'nl-simple';
}

async function sendersOf(reading: Reading, replies: readonly Id[]) {
  if (replies.length === 0) return [];
  return reading.rows<{ reply: Id; sender: string; party: Id | null }>(
    `select w.reply_id as reply, w.sender, g.party_id as party from text_reply_words w
       left join text_reply_reading g on g.reply_id = w.reply_id where w.reply_id in (${replies.map(() => '?').join(', ')})`,
    [...replies],
  );
}
