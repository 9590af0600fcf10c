import { inText, type HoursWords } from '../wording';

export const hours: HoursWords = {
  'hours-to-confirm': ({ performances, until }, say) => ({
    subject: 'Vérifiez les heures',
    says: [
      performances === 1 ? '1 travail vous attend.' : `${performances} travaux vous attendent.`,
      'Vérifiez si les heures sont justes.',
      `Sans réponse avant ${say.day(until)}, elles sont confirmées.`,
    ],
    asks: 'Les heures sont-elles justes ?',
  }),
  'hours-confirmed-by-silence': ({ other, on, start, end }, say) => ({
    subject: `Les heures de ${say.day(on)} sont confirmées`,
    says: [
      `Les heures avec ${other} sont confirmées.`,
      `Ce sont celles de ${say.day(on)} ${say.span(start, end)}.`,
      "Personne n'a rien dit. Elles comptent donc.",
      'Pas juste ? Appelez-nous avant la clôture du mois.',
    ],
    text: `Les heures de ${say.shortDay(on)} ${say.shortSpan(start, end)} sont confirmées. Pas juste? Appelez-nous.`,
  }),
  'hours-contested': ({ other, on, start, end }, say) => ({
    subject: `Vos heures de ${say.day(on)} sont vérifiées`,
    says: [
      `${other} dit que vos heures ne sont pas justes.`,
      `Ce sont celles de ${say.day(on)} ${say.span(start, end)}.`,
      'Votre médiateur vérifie et vous appelle.',
    ],
    text: `Vos heures de ${say.shortDay(on)} sont vérifiées: on dit qu'elles ne sont pas justes. Votre médiateur vous appelle.`,
  }),
  'hours-decided': ({ other, on, start, end }, say) => ({
    subject: `Les heures de ${say.day(on)} sont décidées`,
    says: [
      `Votre médiateur a vérifié les heures avec ${other}.`,
      `Le ${say.day(on)}, le temps ${say.span(start, end)} compte.`,
      'Des questions ? Appelez-nous.',
    ],
    text: `Vos heures sont vérifiées: ${say.shortDay(on)} ${say.shortSpan(start, end)} compte. Des questions? Appelez-nous.`,
  }),
  'hours-missing': ({ other, on, start, end }, say) => ({
    subject: `Donnez vos heures de ${say.day(on)}`,
    says: [
      `Vous aviez un travail chez ${other}.`,
      `C'était ${say.day(on)} ${say.span(start, end)}.`,
      'Nous ne connaissons pas encore vos heures. Donnez-les-nous.',
    ],
    text: `Nous n'avons pas vos heures de ${say.shortDay(on)} chez ${inText.user(other)}. Donnez-les ou appelez-nous.`,
    asks: 'À quelle heure avez-vous commencé ? Et fini ?',
  }),
  'month-closed': ({ month, hours, amountCents }, say) => ({
    subject: `Votre aperçu de ${say.period(month)}`,
    says: [
      `En ${say.period(month)}, ${hours} heures ont compté.`,
      `Ensemble, c'est ${say.euros(amountCents)}.`,
    ],
  }),
  'cheques-expire': ({ cheques, until }, say) => ({
    subject: `Vos chèques expirent le ${say.day(until)}`,
    says: [
      cheques === 1 ? 'Vous avez encore 1 chèque.' : `Vous avez encore ${cheques} chèques.`,
      `Ils sont valables jusqu'au ${say.day(until)}.`,
      'Après, ils ne valent plus rien.',
    ],
  }),
  'cheques-short': ({ cheques }) => ({
    subject: "Vous n'avez plus de chèques",
    says: [
      'Des heures ont été travaillées.',
      cheques === 1 ? 'Il vous faut encore 1 chèque.' : `Il vous faut encore ${cheques} chèques.`,
      'Commandez de nouveaux chèques.',
    ],
    asks: 'Quand commandez-vous de nouveaux chèques ?',
  }),
  'hours-near-maximum': ({ used, maximum, period, reachedOn }, say) => ({
    subject: `Vous avez presque toutes vos heures de ${say.period(period)}`,
    says: [
      `Vous avez ${used} heures sur ${maximum} pour ${say.period(period)}.`,
      reachedOn === null
        ? 'Après, vous ne pouvez plus travailler dans cette période.'
        : `Elles sont épuisées le ${say.day(reachedOn)}.`,
    ],
  }),
  'agreement-ends': ({ until }, say) => ({
    subject: `Votre contrat se termine le ${say.day(until)}`,
    says: [
      `Votre contrat se termine le ${say.day(until)}.`,
      'Nous voulons parler de la suite avec vous.',
      'Votre médiateur vous appelle.',
    ],
    asks: 'Quand pouvez-vous venir parler ?',
  }),
  'talk-due': () => ({
    subject: 'Nous voulons parler avec vous',
    says: [
      "C'est le moment d'un entretien.",
      'Nous parlons de votre prochaine étape.',
      'Appelez-nous pour un rendez-vous.',
    ],
    asks: 'Quand pouvez-vous venir ?',
  }),
  'certificate-expires': ({ certificate, until }, say) => ({
    subject: `Votre attestation est valable jusqu'au ${say.day(until)}`,
    says: [
      `Votre attestation « ${certificate} » est valable jusqu'au ${say.day(until)}.`,
      'Après, vous ne pouvez plus faire certains travaux.',
      'Apportez-en une nouvelle.',
    ],
    text: `Votre attestation "${inText.place(certificate)}" est valable jusqu'au ${say.shortDay(until)}. Apportez-en une nouvelle.`,
  }),
  'report-received': ({ number, by }, say) => ({
    subject: `Nous avons reçu votre signalement ${number}`,
    says: [
      `Nous avons reçu votre signalement. Il porte le numéro ${number}.`,
      `Vous aurez de nos nouvelles au plus tard le ${say.day(by)}.`,
    ],
  }),
  'report-news': ({ number }) => ({
    subject: `Il y a du nouveau sur votre signalement ${number}`,
    says: [
      `Il y a du nouveau sur votre signalement ${number}.`,
      'Vous le lisez sur votre page, ou vous nous le demandez.',
    ],
  }),
};
