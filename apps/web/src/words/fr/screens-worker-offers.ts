import { type ScreenWords } from '../nl/screens';

export const offerScreens: ScreenWords['offers'] = {
  number: (number) => `Demande ${number}`,
  answerBy: (moment) => `Répondez avant le ${moment}.`,
  byText: (number) => `Vous pouvez aussi envoyer un SMS : JA ${number} ou NEE ${number}.`,
  saidYes: 'Vous avez dit oui. Nous vous dirons si vous avez la mission.',
  noAnyway: 'Finalement non',
  answered: {
    given: 'Merci. La mission est maintenant dans votre liste.',
    kept: 'Merci. Nous vous dirons si vous avez la mission.',
    declined: 'Merci. Nous savons que vous ne venez pas.',
    'given-already': 'Vous aviez déjà cette mission. Vous ne pouvez pas venir ? Ouvrez la mission.',
    'kept-already': 'Vous aviez déjà dit oui. Nous vous dirons si vous avez la mission.',
    'declined-already': 'Merci. Vous n’aviez plus cette mission.',
    'too-late': 'Le délai pour répondre était passé. Nous gardons votre réponse.',
    gone: 'Quelqu’un d’autre fait cette mission. Merci d’avoir voulu aider.',
  },
  longer: 'Vous êtes absent plus longtemps ?',
  longerSays: 'Nous cherchons alors quelqu’un d’autre pour toutes vos missions.',
  backOn: 'À partir de quel jour pouvez-vous revenir ?',
  backHint: 'Par exemple 12/1. Vous ne le savez pas encore ? Laissez vide.',
  backUnclear: 'Tapez un jour, comme 12/1.',
  backTooEarly: 'Ce jour vient trop tôt. Tapez un jour plus éloigné.',
  longerSend: 'Je suis absent plus longtemps',
};
