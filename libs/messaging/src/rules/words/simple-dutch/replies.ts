import { answer, type ReplyWords } from '../wording';

export const replies: ReplyWords = {
  'offer-taken': ({ number }) => answer('Klus', `Bedankt. Klus ${number} is voor u.`),
  'offer-noted': ({ number, decidedAt }, say) =>
    answer('Klus', `Bedankt. U hoort voor ${say.moment(decidedAt)} of klus ${number} voor u is.`),
  'offer-declined': ({ number }) =>
    answer('Klus', `Goed, u doet klus ${number} niet. Bedankt voor uw antwoord.`),
  'offer-too-late': ({ number }) =>
    answer('Klus', `Klus ${number} is al ingevuld of voorbij. Bedankt. Wij vragen u graag opnieuw.`),
  'offer-answered-before': ({ number }) =>
    answer('Klus', `U antwoordde al op klus ${number}. Toch anders? Bel ons.`),
  'offer-which': () =>
    answer('Klus', 'Wij vroegen u meer dan 1 klus. Stuur JA of NEE met het nummer. Bijvoorbeeld: JA 1.'),
  'reply-not-understood': ({ telephone }) =>
    answer(
      'Uw sms',
      `Wij begrijpen uw sms niet, maar lezen hem zeker. ${telephone === null ? 'Bel ons als het dringend is.' : `Dringend? Bel ${telephone}.`}`,
    ),
  'stop-asked': () =>
    answer(
      'Uw sms',
      "Wilt u echt geen sms'en meer? Stuur dan nog eens STOP. Uw klussen hoort u dan per brief of telefoon.",
    ),
  'stop-done': ({ instead }) =>
    answer(
      'Uw sms',
      instead === 'phone'
        ? "U krijgt geen sms'en meer. Over klussen bellen wij u."
        : "U krijgt geen sms'en meer. Over klussen schrijven wij u een brief.",
    ),
  'hours-asked': ({ month, used, maximum }, say) =>
    answer(
      'Uw uren',
      `In ${say.period(month)} hebt u ${used} van ${maximum} uur, geplande klussen meegeteld.`,
    ),
};
