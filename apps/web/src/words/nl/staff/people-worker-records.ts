import { forbiddenSays, referenceFields } from './people-records';

const { firstDay, lastDay, dayHint } = referenceFields;

export const workerRecordWords = {
  status: {
    one: 'Statuut',
    many: 'Statuut',
    add: 'Nieuw statuut',
    none: 'Er is geen statuut bekend.',
    fields: {
      from: firstDay,
      status: { label: 'Statuut', wrong: 'Kies een statuut.' },
      source: { label: 'Waar u dat zag', hint: 'Bijvoorbeeld een attest of een brief.', wrong: 'Zeg waar.' },
    },
  },
  domicile: {
    one: 'Domicilie',
    many: 'Domicilie',
    add: 'Nieuw adres',
    none: 'Er is geen domicilie bekend.',
    fields: {
      from: { ...firstDay, label: 'Woont er vanaf' },
      postalCode: { label: 'Postcode', wrong: 'Geef de postcode.' },
      place: { label: 'Gemeente', wrong: 'Geef de naam van de gemeente.' },
      municipality: { label: 'Gemeente van de lijst', wrong: 'Kies een gemeente.' },
    },
  },
  wishes: {
    one: 'Wensen',
    many: 'Wensen en mogelijkheden',
    add: 'Nieuwe wensen',
    none: 'Er zijn nog geen wensen gevraagd.',
    fields: {
      from: firstDay,
      hoursPerMonthWished: {
        label: 'Uren per maand',
        hint: 'Hoeveel uur per maand zou u graag werken?',
        wrong: 'Geef een aantal uren, of laat leeg.',
      },
      travelModes: { label: 'Vervoer', wrong: 'Kies hoe de wijk-werker komt.' },
      travelMinutesMaximum: {
        label: 'Langste reistijd in minuten',
        wrong: 'Geef een aantal minuten, of laat leeg.',
      },
      languages: { label: 'Talen', wrong: 'Kies de talen.' },
      liftingKgMaximum: { label: 'Tilt hoogstens, in kg', wrong: 'Geef een aantal kilo, of laat leeg.' },
    },
  },
  week: {
    one: 'Week',
    many: 'Gewone week',
    add: 'Nieuwe week',
    none: 'De beschikbaarheid is nog niet gevraagd.',
    fields: {
      from: firstDay,
      times: {
        label: 'Beschikbaar',
        hint: 'Van en tot, zoals 8.30 en 12. Laat leeg wat niet kan.',
        wrong: 'Geef bij elke tijd een begin en een einde, zoals 8.30 en 12.',
      },
    },
  },
  referral: {
    one: 'Toeleiding',
    many: 'Toeleiding',
    add: 'Nieuwe toeleiding',
    none: 'Er is nog geen toeleiding.',
    fields: {
      referredOn: { label: 'Toegeleid op', hint: dayHint, wrong: 'Geef de dag van de toeleiding.' },
      body: { label: 'Door', wrong: 'Kies VDAB of OCMW.' },
      referrerId: { label: 'Welke dienst', wrong: 'Kies de dienst.' },
      contact: { label: 'Wie volgt op', hint: 'Naam bij VDAB of OCMW.', wrong: 'Geef een naam.' },
      goals: { label: 'Doelen', hint: 'Wat wil deze persoon bereiken?', wrong: 'Zeg kort wat het doel is.' },
      sheetOn: { label: 'Dag van het afsprakenblad', wrong: 'Geef de dag, of laat leeg.' },
    },
  },
  suspension: {
    one: 'Schorsing',
    many: 'Schorsingen',
    add: 'Schorsen',
    none: 'Er zijn geen schorsingen.',
    fields: {
      from: firstDay,
      until: lastDay,
      reason: { label: 'Waarom', wrong: 'Zeg waarom geschorst wordt.' },
    },
  },
  certificate: {
    one: 'Attest',
    many: 'Attesten en uittreksels',
    add: 'Nieuw attest',
    none: 'Er zijn nog geen attesten gezien.',
    fields: {
      kind: { label: 'Soort', wrong: 'Kies welk attest het is.' },
      name: {
        label: 'Wat erop staat',
        hint: 'Bijvoorbeeld de naam van de opleiding.',
        wrong: 'Zeg wat het is.',
      },
      seenOn: {
        label: 'Gezien op',
        hint: 'Het attest zelf wordt niet bewaard.',
        wrong: 'Geef de dag waarop u het zag.',
      },
      seenBy: { label: 'Gezien door', wrong: 'Geef de naam van wie het zag.' },
      from: { ...firstDay, label: 'Geldig vanaf' },
      until: { ...lastDay, label: 'Geldig tot en met' },
    },
  },
  absence: {
    one: 'Afwezigheid',
    many: 'Afwezigheden',
    add: 'Afwezigheid noteren',
    none: 'Er zijn geen afwezigheden.',
    fields: {
      from: { ...firstDay, label: 'Eerste dag' },
      start: {
        label: 'Vanaf welk uur',
        hint: 'Een hele dag begint om 0:00.',
        wrong: 'Geef een uur, zoals 8.30.',
      },
      until: {
        ...lastDay,
        label: 'Laatste dag',
        hint: 'Laat leeg als nog niet vaststaat wanneer iemand terug is.',
      },
      end: {
        label: 'Tot welk uur',
        hint: 'Een hele dag eindigt om 24:00.',
        wrong: 'Geef een uur, zoals 16.30.',
      },
      reason: { label: 'Waarom', hint: 'Nooit iets over gezondheid.', wrong: 'Zeg waarom, of laat leeg.' },
    },
  },
  aim: {
    one: 'Gewenst werk of leerdoel',
    many: 'Gewenst werk en leerdoelen',
    add: 'Gewenst werk of leerdoel noteren',
    none: 'Er is nog niet gevraagd welk werk deze wijk-werker graag doet of wil leren.',
    fields: {
      task: {
        label: 'Welk werk',
        hint: 'De planning telt mee of een klus hiermee past.',
        wrong: 'Kies het werk uit de lijst.',
      },
      kind: { label: 'Wat het is', wrong: 'Kies wat het is.' },
      from: firstDay,
      until: lastDay,
    },
  },
  noGo: {
    one: 'Liever niet',
    many: 'Liever niet',
    add: 'Liever niet noteren',
    none: 'Er is niets dat deze wijk-werker liever niet doet.',
    fields: {
      target: {
        label: 'Niet bij deze gebruiker, of niet deze taak',
        wrong: 'Kies de gebruiker of de taak.',
      },
      about: { label: 'Gaat over', wrong: 'Kies de gebruiker of de taak.' },
      reason: { label: 'Waarom', hint: forbiddenSays, wrong: 'Kies een reden uit de lijst.' },
      from: firstDay,
      until: lastDay,
    },
  },
  interimDay: {
    one: 'Dag interimwerk',
    many: 'Dagen interimwerk',
    add: 'Dag interimwerk noteren',
    none: 'Er zijn geen dagen interimwerk.',
    fields: {
      day: { label: 'Dag', hint: dayHint, wrong: 'Geef de dag, zoals 12/1/2026.' },
      source: { label: 'Waar u dat zag', wrong: 'Zeg waar.' },
    },
  },
  talk: {
    one: 'Gesprek',
    many: 'Gesprekken',
    add: 'Gesprek noteren',
    none: 'Er zijn nog geen gesprekken genoteerd.',
    fields: {
      heldOn: { label: 'Dag van het gesprek', hint: dayHint, wrong: 'Geef de dag van het gesprek.' },
      heldBy: { label: 'Met wie', wrong: 'Geef de naam van wie het gesprek had.' },
      nextStep: {
        label: 'Volgende stap',
        hint: 'Wat is afgesproken? Nooit iets over gezondheid.',
        wrong: 'Zeg kort wat is afgesproken.',
      },
    },
  },
} as const;
