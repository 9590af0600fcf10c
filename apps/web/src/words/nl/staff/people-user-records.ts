import { referenceFields } from './people-records';

const { firstDay, lastDay } = referenceFields;
const anyWords = 'Vul in, of laat leeg.';

export const userRecordWords = {
  site: {
    one: 'Plaats',
    many: 'Plaatsen van het werk',
    add: 'Nieuwe plaats',
    none: 'Er is nog geen plaats waar gewerkt wordt.',
    fields: {
      name: { label: 'Naam', hint: 'Bijvoorbeeld: tuin, speelplaats.', wrong: 'Geef de plaats een naam.' },
      street: { label: 'Straat en nummer', wrong: anyWords },
      postalCode: { label: 'Postcode', wrong: 'Geef de postcode.' },
      place: { label: 'Plaatsnaam', wrong: 'Geef de naam van de plaats.' },
      municipality: {
        label: 'Gemeente',
        hint: 'De lijst van deze gemeente telt.',
        wrong: 'Kies de gemeente waarvan de lijst telt.',
      },
      formerMunicipality: { label: 'Gemeente vóór de fusie', wrong: anyWords },
      dwelling: {
        label: 'Woning',
        hint: 'Sommige taken kunnen alleen in een bewoonde woning.',
        wrong: 'Kies een van beide.',
      },
      from: firstDay,
      until: lastDay,
    },
  },
  contact: {
    one: 'Contact',
    many: 'Contacten',
    add: 'Nieuw contact',
    none: 'Er is nog geen contact.',
    fields: {
      siteId: { label: 'Plaats', wrong: 'Kies de plaats.' },
      name: { label: 'Naam', wrong: 'Geef de naam van het contact.' },
      role: { label: 'Functie', hint: 'Bijvoorbeeld: directie, conciërge.', wrong: anyWords },
      phone: { label: 'Telefoon', wrong: anyWords },
      email: { label: 'E-mail', wrong: anyWords },
      from: firstDay,
      until: lastDay,
    },
  },
} as const;
