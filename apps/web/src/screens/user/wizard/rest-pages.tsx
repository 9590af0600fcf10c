import { noNeeds } from '#matching';
import { Choices, Field, Ticks, useScreen } from '../../frame';
import { certificatesAsked, OTHER_CONTACT } from './answers';
import { QuestionPage } from './question-page';
import { type Asked } from './wizard';

interface AskedProps {
  readonly asked: Asked;
}

/** How many people, and the fewest with whom it can go on. */
export function SeatsPage({ asked }: AskedProps) {
  const { seats: says } = useScreen().words.ask;
  const { seats, minimumTeam } = asked.answers;
  return (
    <QuestionPage asked={asked} step="hoeveel" title={says.title}>
      <h1>{says.title}</h1>
      <Field
        name="seats"
        label={says.label}
        inputmode="numeric"
        value={seats === undefined ? '1' : String(seats)}
      />
      <Field
        name="minimumTeam"
        label={says.minimum}
        hint={says.minimumHint}
        inputmode="numeric"
        value={minimumTeam === undefined ? '1' : String(minimumTeam)}
      />
    </QuestionPage>
  );
}

interface ContactPageProps extends AskedProps {
  readonly contacts: readonly string[];
}

/** Whom the worker can ask on the spot. */
export function ContactPage({ asked, contacts }: ContactPageProps) {
  const { contact: says } = useScreen().words.ask;
  const known = asked.answers.contact ?? undefined;
  const isKnown = known !== undefined && contacts.includes(known);
  const other = known !== undefined && !isKnown ? known : '';
  if (contacts.length === 0)
    return (
      <QuestionPage asked={asked} step="contact" title={says.title}>
        <h1>{says.title}</h1>
        <Field name="other" label={says.other} hint={says.otherHint} value={other} />
      </QuestionPage>
    );
  const choices = [
    ...contacts.map((one) => [one, one] as const),
    [OTHER_CONTACT, says.somebodyElse] as const,
  ];
  const chosen = isKnown ? known : other === '' ? (contacts[0] ?? '') : OTHER_CONTACT;
  return (
    <QuestionPage asked={asked} step="contact" title={says.title}>
      <Choices name="contact" question={says.title} choices={choices} value={chosen} />
      <Field name="other" label={says.other} hint={says.otherHint} value={other} />
    </QuestionPage>
  );
}

/** What the worker must know, bring, or be able to do. */
export function SafetyPage({ asked }: AskedProps) {
  const { safety } = useScreen().words.ask;
  const { safetyNotes, needs = noNeeds } = asked.answers;
  const ticked = [
    needs.extract && 'extract',
    needs.experience && 'experience',
    ...certificatesAsked.filter((one) => needs.certificates.includes(one)),
  ].filter((one) => one !== false);
  const choices = (['extract', ...certificatesAsked, 'experience'] as const).map(
    (one) => [one, safety.needs[one] ?? one] as const,
  );
  return (
    <QuestionPage asked={asked} step="veiligheid" title={safety.title}>
      <h1>{safety.title}</h1>
      <Field name="safetyNotes" label={safety.label} hint={safety.hint} rows={4} value={safetyNotes ?? ''} />
      <Ticks plain name="needs" question={safety.needsTitle} choices={choices} values={ticked} />
      <Field
        name="liftingKg"
        label={safety.lifting}
        hint={safety.liftingHint}
        inputmode="numeric"
        value={needs.liftingKg === null ? '' : String(needs.liftingKg)}
      />
    </QuestionPage>
  );
}

/** Own numbers, printed back on statements. */
export function NumbersPage({ asked }: AskedProps) {
  const { numbers } = useScreen().words.ask;
  const { orderNumber, costCentre, reference } = asked.answers;
  return (
    <QuestionPage asked={asked} step="nummers" title={numbers.title}>
      <h1>{numbers.title}</h1>
      <p>{numbers.says}</p>
      <Field name="orderNumber" label={numbers.orderNumber} value={orderNumber ?? ''} />
      <Field name="costCentre" label={numbers.costCentre} value={costCentre ?? ''} />
      <Field name="reference" label={numbers.reference} value={reference ?? ''} />
    </QuestionPage>
  );
}
