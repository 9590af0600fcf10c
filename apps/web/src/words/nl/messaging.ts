import { type CauseOfFailure, type MessageChannel, type MessagingRefusalCode } from '#messaging';
import { type WordsFor } from '../words';

/** The channels as people say them. */
export const channelNames: Readonly<Record<MessageChannel, string>> = {
  mail: 'e-mail',
  sms: 'sms',
  letter: 'brief',
  phone: 'telefoon',
};

/** Why a message did not leave, and what somebody of the office does about it. */
export const causeWords: Readonly<Record<CauseOfFailure, { readonly says: string; readonly helps: string }>> =
  {
    'no-mail-way': {
      says: 'Deze dienst kan nog geen e-mail versturen.',
      helps: 'Vraag de beheerder om de mailserver in te stellen (WIJK_MAIL), of kies een andere weg.',
    },
    'no-text-way': {
      says: "Deze dienst kan nog geen sms'en versturen.",
      helps: 'Vraag de beheerder om de sms-dienst in te stellen (WIJK_SMS), of kies een andere weg.',
    },
    'out-of-reach': {
      says: 'De server die berichten verstuurt, antwoordt niet.',
      helps: 'Wij proberen het vanzelf opnieuw. Duurt het langer dan een dag, bel dan de beheerder.',
    },
    'not-let-in': {
      says: 'De server die berichten verstuurt, laat ons niet toe.',
      helps: 'Vraag de beheerder om naam en wachtwoord van de server na te kijken.',
    },
    'not-secure': {
      says: 'De verbinding met de server is niet veilig. Daarom verstuurden wij niets.',
      helps: 'Vraag de beheerder om het certificaat van de server na te kijken.',
    },
    busy: {
      says: 'De server kon het bericht nu niet aannemen.',
      helps: 'U hoeft niets te doen: wij proberen het vanzelf opnieuw.',
    },
    'sender-refused': {
      says: 'De server weigert dit bericht, vaak omdat hij ons voor ongewenste mail houdt.',
      helps: 'Kies een andere weg, en meld het aan de beheerder.',
    },
    'no-address': {
      says: 'Wat in het dossier staat, is geen e-mailadres.',
      helps: 'Verbeter het adres in het dossier, en verstuur opnieuw.',
    },
    'address-refused': {
      says: 'Dit e-mailadres bestaat niet (meer).',
      helps:
        'Vraag het juiste adres, verbeter het in het dossier, en verstuur opnieuw. Of kies een andere weg.',
    },
    'number-refused': {
      says: 'De sms-dienst aanvaardt dit nummer of dit bericht niet.',
      helps: 'Kijk het nummer na in het dossier, en verstuur opnieuw. Of kies een andere weg.',
    },
    'mailbox-full': {
      says: 'De mailbox van deze persoon is vol.',
      helps: 'Verstuur later opnieuw, of kies een andere weg.',
    },
    'too-large': {
      says: 'Het bericht is te lang voor deze weg.',
      helps: 'Kies een andere weg, zoals e-mail of een brief.',
    },
    'no-credit': {
      says: 'Het tegoed bij de sms-dienst is op.',
      helps: 'Vraag de beheerder om het aan te vullen. Verstuur daarna opnieuw, of kies een andere weg.',
    },
    'folder-closed': {
      says: 'De map waarin berichten worden klaargezet, is vol of gesloten.',
      helps: 'Vraag de beheerder om de map van WIJK_MAIL of WIJK_SMS na te kijken.',
    },
    erased: {
      says: 'Dit dossier is gewist. Er is niemand meer om iets te vertellen.',
      helps: 'U hoeft niets te doen.',
    },
    unknown: {
      says: 'De server gaf een reden die wij niet kennen.',
      helps:
        'Verstuur opnieuw of kies een andere weg. Blijft het gebeuren, geef de code dan aan de beheerder.',
    },
  };

export const messagingWords: WordsFor<MessagingRefusalCode> = {
  'message-not-open': {
    says: () => 'Met dit bericht kan dat niet meer: het is al verstuurd, of het gaat langs een andere weg.',
    helps: 'Bekijk de lijst opnieuw.',
  },
  'channel-does-not-reach': {
    says: ({ channel }) =>
      `Langs die weg (${channelNames[channel as MessageChannel]}) is deze persoon niet te bereiken.`,
    helps: 'Vul eerst het adres of nummer aan in het dossier, of kies een andere weg.',
  },
  'choice-unknown': {
    says: ({ choice }) => `"${choice}" is geen keuze die wij kennen.`,
    helps: 'Kies een van de mogelijkheden op het scherm.',
  },
  'no-letters-waiting': {
    says: () => 'Er wachten geen brieven.',
    helps: 'Een stapel maken kan zodra er weer een brief wacht.',
  },
};
