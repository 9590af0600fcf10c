import { type Day } from '#kernel';
import { Arrivals, referringBodies, workerStatuses } from '#registry';
import { userKinds } from '#regulation';
import { NotUnderstood } from '../frame/options';
import { promptCommand } from '../frame/prompt-command';
import { organiserMeant, organiserOption } from './organiser-option';

/** The word that was typed, when it is one of a list. @throws NotUnderstood */
function oneOf<const Word extends string>(option: string, words: readonly Word[], typed: string): Word {
  const found = words.find((word) => word === typed);
  if (found === undefined)
    throw new NotUnderstood([`--${option} moet één van ${words.join(', ')} zijn, niet "${typed}".`]);
  return found;
}

const agreed = (signedOn: Day, from: Day | undefined, until: Day | undefined) => ({
  signedOn,
  from: from ?? signedOn,
  until: until ?? null,
  endedOn: null,
  endReason: null,
});

const agreementOptions = {
  signed: { type: 'day', describes: 'dag waarop de overeenkomst getekend is', optional: true },
  from: { type: 'day', describes: 'eerste dag van de overeenkomst; anders die dag', optional: true },
  until: { type: 'day', describes: 'laatste dag van de overeenkomst', optional: true },
} as const;

const addWorker = promptCommand({
  name: 'workers add',
  describes: 'schrijft een wijk-werker in, met toeleiding en overeenkomst',
  options: {
    organiser: organiserOption,
    given: { type: 'text', describes: 'de voornaam' },
    family: { type: 'text', describes: 'de familienaam' },
    postal: { type: 'text', describes: 'de postcode van de woonplaats' },
    place: { type: 'text', describes: 'de woonplaats' },
    municipality: { type: 'text', describes: 'NIS-code van de gemeente', optional: true },
    status: { type: 'text', describes: `het statuut: ${workerStatuses.join(', ')}` },
    insz: { type: 'text', describes: 'het rijksregisternummer', optional: true },
    phone: { type: 'text', describes: 'het telefoonnummer', optional: true },
    'referred-on': { type: 'day', describes: 'dag van de toeleiding', optional: true },
    'referred-by': {
      type: 'text',
      describes: `wie toeleidde: ${referringBodies.join(', ')}`,
      optional: true,
    },
    goals: { type: 'text', describes: 'wat de bedoeling is', optional: true },
    ...agreementOptions,
  },
  run: async (prompt, given) => {
    const { signed, insz, municipality = null, phone = null } = given;
    const organiser = await organiserMeant(prompt, given.organiser);
    const status = oneOf('status', workerStatuses, given.status);
    const { today } = prompt;
    const referredOn = given['referred-on'];
    const asked = {
      worker: {
        details: {
          givenName: given.given,
          familyName: given.family,
          bornOn: null,
          phone,
          email: null,
          street: null,
          iban: null,
        },
        ...(insz !== undefined && { insz }),
        status: { from: earliest(today, referredOn, given.from, signed), status, source: null },
        domicile: {
          from: earliest(today, referredOn, given.from, signed),
          postalCode: given.postal,
          place: given.place,
          municipality,
        },
      },
      ...(referredOn && {
        referral: {
          referredOn,
          body: oneOf('referred-by', referringBodies, given['referred-by'] ?? ''),
          referrerId: null,
          contact: null,
          goals: given.goals ?? '',
          sheetOn: null,
        },
      }),
      ...(signed && { agreement: agreed(signed, given.from, given.until) }),
    };
    const command = prompt.command({ verb: 'worker.register', organiser, body: asked });
    const { answer } = await prompt.get(Arrivals).worker(command, asked);
    prompt.say(`${answer.worker.id}  ${given.given} ${given.family}`);
  },
});

const earliest = (today: Day, ...days: readonly (Day | undefined)[]): Day =>
  days.reduce<Day>((first, one) => (one !== undefined && one < first ? one : first), today);

const addUser = promptCommand({
  name: 'users add',
  describes: 'schrijft een gebruiker in, met een plaats, een contact en de overeenkomst',
  options: {
    organiser: organiserOption,
    kind: { type: 'text', describes: `het soort: ${userKinds.join(', ')}` },
    name: { type: 'text', describes: 'de naam' },
    postal: { type: 'text', describes: 'de postcode' },
    place: { type: 'text', describes: 'de gemeente of deelgemeente' },
    municipality: { type: 'text', describes: 'NIS-code van de gemeente waar gewerkt wordt' },
    street: { type: 'text', describes: 'straat en nummer', optional: true },
    kbo: { type: 'text', describes: 'het ondernemingsnummer', optional: true },
    contact: { type: 'text', describes: 'naam van de contactpersoon', optional: true },
    phone: { type: 'text', describes: 'telefoonnummer van de contactpersoon', optional: true },
    ...agreementOptions,
  },
  run: async (prompt, given) => {
    const {
      name,
      kind,
      place,
      postal: postalCode,
      municipality,
      street = null,
      phone = null,
      signed,
    } = given;
    const organiser = await organiserMeant(prompt, given.organiser);
    const from = earliest(prompt.today, given.from, signed);
    const asked = {
      user: {
        kind,
        details: { name, phone, email: null, street, postalCode, place },
        registeredOn: from,
        file: { kboNumber: given.kbo ?? null, vdabNumber: null },
      },
      site: {
        name,
        street,
        postalCode,
        place,
        municipality,
        formerMunicipality: null,
        dwelling: kind === 'private-person' ? ('inhabited' as const) : null,
        from,
        until: null,
      },
      ...(given.contact !== undefined && {
        contact: {
          siteId: null,
          name: given.contact,
          role: null,
          phone,
          email: null,
          from,
          until: null,
        },
      }),
      ...(signed && { agreement: agreed(signed, given.from, given.until) }),
    };
    const command = prompt.command({ verb: 'user.register', organiser, body: asked });
    const { answer } = await prompt.get(Arrivals).user(command, asked);
    prompt.say(`${answer.user.id}  ${name} (${answer.user.kind})`);
  },
});

export const arrivalCommands = [addWorker, addUser];
