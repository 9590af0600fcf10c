import { answer, type ReplyWords } from '../wording';

export const replies: ReplyWords = {
  'offer-taken': ({ number }) => answer('Travail', `Merci. Le travail ${number} est pour vous.`),
  'offer-noted': ({ number, decidedAt }, say) =>
    answer(
      'Travail',
      `Merci. Avant ${say.moment(decidedAt)} nous vous disons si le travail ${number} est pour vous.`,
    ),
  'offer-declined': ({ number }) =>
    answer('Travail', `Bien, vous ne faites pas le travail ${number}. Merci de votre réponse.`),
  'offer-too-late': ({ number }) =>
    answer('Travail', `Le travail ${number} est pris ou passé. Merci. Nous vous demanderons encore.`),
  'offer-answered-before': ({ number }) =>
    answer('Travail', `Vous avez déjà répondu au travail ${number}. Changé d'avis? Appelez-nous.`),
  'offer-which': () =>
    answer(
      'Travail',
      'Nous vous demandons plus de 1 travail. Envoyez JA ou NEE avec le numéro. Par exemple: JA 1.',
    ),
  'reply-not-understood': ({ telephone }) =>
    answer(
      'Votre SMS',
      `Nous ne comprenons pas votre SMS, mais nous le lisons. ${telephone === null ? "Appelez-nous si c'est urgent." : `Urgent? Appelez ${telephone}.`}`,
    ),
  'stop-asked': () =>
    answer(
      'Votre SMS',
      'Vous ne voulez plus de SMS? Envoyez encore une fois STOP. Vos travaux viennent alors par lettre ou téléphone.',
    ),
  'stop-done': ({ instead }) =>
    answer(
      'Votre SMS',
      instead === 'phone'
        ? 'Vous ne recevez plus de SMS. Pour un travail, nous vous appelons.'
        : 'Vous ne recevez plus de SMS. Pour un travail, nous vous écrivons une lettre.',
    ),
  'hours-asked': ({ month, used, maximum }, say) =>
    answer(
      'Vos heures',
      `En ${say.period(month)} vous avez ${used} heures sur ${maximum}, travaux prévus compris.`,
    ),
};
