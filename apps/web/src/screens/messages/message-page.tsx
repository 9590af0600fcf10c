import {
  causeOfFailure,
  contentOf,
  languageCode,
  messageChannels,
  numberAsked,
  refusalsToStep,
} from '#messaging';
import { causeWords, channelNames } from '../../words/nl/messaging';
import { messageWords as words } from '../../words/nl/staff/messages';
import { type Choosable, Choices, Facts, Field, Form, mayDo, momentTold, Page, useScreen } from '../frame';
import { filePath } from '../people/office';
import { type MessageFile, type MessageNamed } from './message-reads';
import { messagesPath } from './piles';

/** One message on its way: for whom, what it says, what was tried, and what can be done about it. */
export function MessagePage({ organiser, message, tries }: MessageFile) {
  const screen = useScreen();
  const { wording, reach, channel, state, party, partyKind } = message;
  const title = wording?.subject ?? words.forgotten;
  const may = (step: 'again' | 'otherwise' | 'call') => refusalsToStep(message, step).length === 0;
  const at = `${messagesPath(organiser)}/${message.dispatch}`;
  const failed = state === 'sent' ? null : tries.at(-1)?.code;
  const name = reach?.name || reach?.mobile || words.erased;
  return (
    <Page title={title} back={`${messagesPath(organiser)}${channel === 'phone' ? '/bellijst' : ''}`} staff>
      <h1>{title}</h1>
      <Facts
        of={[
          [
            words.to,
            partyKind === 'reply' ? name : <a href={filePath(organiser, partyKind, party)}>{name}</a>,
          ],
          [words.columns.telephone, reach?.telephone ?? undefined],
          [words.channel, channel === null ? undefined : channelNames[channel]],
          [words.state, words.states[state]],
        ]}
      />
      {failed && <Cause channel={channel} code={failed} />}
      {may('call') && mayDo(screen, 'message.call') ? (
        <Call {...message} at={at} />
      ) : (
        wording?.says.map((sentence) => <p key={sentence}>{sentence}</p>)
      )}
      {may('again') && mayDo(screen, 'message.sendAgain') && (
        <Form action={`${at}/opnieuw`}>
          <button type="submit">{words.again}</button>
        </Form>
      )}
      {may('otherwise') && mayDo(screen, 'message.sendOtherwise') && <Otherwise at={at} message={message} />}
      {tries.length > 0 && <h2>{words.tries}</h2>}
      <ul class="rows">
        {tries.map(({ triedAt, outcome, code, said }) => (
          <li key={`${triedAt} ${outcome}`}>
            {momentTold(triedAt, 'nl')}: {isOutcome(outcome) ? words.outcomes[outcome] : outcome}
            {code !== null && <small class="quiet"> {words.code(code)}</small>}
            {said !== null && `: ${said}`}
          </li>
        ))}
      </ul>
    </Page>
  );
}

/** Why it did not leave and what to do; the code itself stands with its try, for whoever looks after the servers. */
function Cause({ channel, code }: Pick<MessageNamed, 'channel'> & { readonly code: string }) {
  const { says, helps } = causeWords[causeOfFailure(channel, code)];
  return (
    <p class="warning">
      <strong>{says}</strong> {helps}
    </p>
  );
}

const isOutcome = (text: string): text is keyof typeof words.outcomes => Object.hasOwn(words.outcomes, text);

/** What to say and to ask, in the language of who is called, and a box for what came of it. */
function Call({ spoken, reach, at, ...message }: MessageNamed & { readonly at: string }) {
  const { told, yes, no, ...others } = words.call.outcomes;
  const isAsked = numberAsked(contentOf(message)) !== undefined;
  const outcomes: Choosable = isAsked ? { yes, no, ...others } : { told, ...others };
  return (
    <Form action={`${at}/gesprek`}>
      <section class="card asked" lang={languageCode(reach?.language ?? 'nl')}>
        <h2 lang="nl">{words.call.say}</h2>
        {spoken?.says.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {spoken?.asks && (
          <>
            <h2 lang="nl">{words.call.ask}</h2>
            <p>{spoken.asks}</p>
          </>
        )}
      </section>
      <Choices plain name="outcome" question={words.call.outcome} choices={outcomes} />
      <Field name="said" {...words.call.said} rows={2} />
      <button type="submit">{words.call.keep}</button>
    </Form>
  );
}

interface OtherwiseProps {
  readonly at: string;
  readonly message: MessageNamed;
}

function Otherwise({ at, message }: OtherwiseProps) {
  const others = messageChannels.filter((channel) => channel !== message.channel);
  const { title, question, go } = words.otherwise;
  return (
    <Form action={`${at}/anders`}>
      <h2>{title}</h2>
      <Choices
        plain
        name="channel"
        question={question}
        choices={others.map((channel) => [channel, channelNames[channel]] as const)}
      />
      <button type="submit" class="quiet">
        {go}
      </button>
    </Form>
  );
}
