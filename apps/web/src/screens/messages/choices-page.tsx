import { channelChoices, messageLanguages, messageTopics } from '#messaging';
import { dayWritten, DayField, Done, Form, momentTold, Page, Select, useScreen } from '../frame';
import { filePath } from '../people/office';
import { type ChoicesFile } from './message-reads';

/** How somebody wants to be told things: chosen by themselves, or by the desk for them. */
export function ChoicesPage({ organiser, kind, owner, name, chosen, told }: ChoicesFile) {
  const { words, access, language, today } = useScreen();
  const { messages } = words;
  const isOffice = access.scope === 'organiser';
  const title = isOffice ? messages.titleOf(name) : messages.title;
  const file = filePath(organiser, kind, owner);
  return (
    <Page title={title} back={isOffice ? file : '/account'} {...(isOffice && { staff: true })}>
      <Done says={{ bewaard: messages.kept }} />
      <h1>{title}</h1>
      <p class="lead">{messages.lead}</p>
      <Form action={`${file}/berichten`}>
        {messageTopics.map((topic) => (
          <Select
            key={topic}
            name={topic}
            label={messages.topics[topic]}
            value={chosen.channels[topic]}
            choices={channelChoices.map((choice) => [choice, messages.choices[choice]] as const)}
          />
        ))}
        <Select
          name="language"
          label={messages.language}
          value={chosen.language ?? ''}
          choices={messageLanguages.map((one) => [one, messages.languages[one]] as const)}
          none={messages.usualLanguage}
        />
        <DayField name="from" label={messages.from} hint={messages.fromHint} value={dayWritten(today)} />
        <button type="submit">{messages.keep}</button>
      </Form>
      <h2>{messages.told}</h2>
      {told.length === 0 && <p>{messages.nothingTold}</p>}
      <ul class="rows">
        {told.map(({ dispatch, toldAt, wording, state, channel }) => (
          <li key={dispatch}>
            {momentTold(toldAt, language)}: <span lang="nl">{wording?.subject}</span>,{' '}
            {channel === null ? '' : `${messages.choices[channel]}, `}
            {messages.states[state]}
          </li>
        ))}
      </ul>
    </Page>
  );
}
