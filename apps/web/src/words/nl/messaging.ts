import { type MessageChannel, type MessagingRefusalCode } from '#messaging';
import { type WordsFor } from '../words';

/** The channels as people say them. */
export const channelNames: Readonly<Record<MessageChannel, string>> = {
  mail: 'e-mail',
  sms: 'sms',
  letter: 'brief',
  phone: 'telefoon',
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
