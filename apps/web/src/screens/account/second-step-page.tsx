import { type Moment } from '#kernel';
import { type SecondStepKey } from '#identity';
import { Field, Form, momentTold, Page, useScreen } from '../frame';

interface StateProps {
  readonly confirmedAt: Moment | null;
  readonly recoveryCodesLeft: number;
  /** Whether the organiser asks it, and nothing else can be done before it is there. */
  readonly isAsked: boolean;
  /** The page that was wanted. */
  readonly wanted: string;
}

/** Whether there is a second step, and what can be done about it. */
export function SecondStepStatePage(props: StateProps) {
  const { account } = useScreen().words;
  const { confirmedAt, isAsked } = props;
  return (
    <Page title={account.stepTitle} {...(!isAsked && { back: '/account' })}>
      <h1>{account.stepTitle}</h1>
      {isAsked && confirmedAt === null && <p class="warning">{account.stepAsked}</p>}
      <p>{account.stepWhat}</p>
      <p>{account.stepWhy}</p>
      {confirmedAt === null ? <Begin wanted={props.wanted} /> : <Working {...props} since={confirmedAt} />}
      {isAsked && (
        <p>
          <a href="/account/sleutels">{account.passkeysTitle}</a>
        </p>
      )}
    </Page>
  );
}

function Begin({ wanted }: Pick<StateProps, 'wanted'>) {
  const { account } = useScreen().words;
  return (
    <>
      <p>{account.stepNone}</p>
      <Form action="/account/tweede-stap/begin">
        <input type="hidden" name="wanted" value={wanted} />
        <button type="submit">{account.stepBegin}</button>
      </Form>
    </>
  );
}

function Working({ since, recoveryCodesLeft }: StateProps & { readonly since: Moment }) {
  const { language, words } = useScreen();
  const { account } = words;
  return (
    <>
      <dl class="facts">
        <dt>{account.stepSince}</dt>
        <dd>{momentTold(since, language)}</dd>
        <dt>{account.recoveryTitle}</dt>
        <dd>{account.recoveryLeft(recoveryCodesLeft)}</dd>
      </dl>
      <Form action="/account/tweede-stap/wijziging">
        <Field name="code" label={account.stepCode} autocomplete="one-time-code" />
        <div class="answers">
          <button type="submit" name="what" value="codes">
            {account.recoveryNew}
          </button>
          <button type="submit" name="what" value="off" class="quiet">
            {account.stepOff}
          </button>
        </div>
      </Form>
    </>
  );
}

interface SetUpProps {
  readonly shown: SecondStepKey;
  readonly wanted: string;
}

/** The key, for the telephone's camera and for fingers; and a first code, which shows that it arrived. */
export function SecondStepSetUpPage({ shown, wanted }: SetUpProps) {
  const { account } = useScreen().words;
  return (
    <Page title={account.stepBegin} back="/account/tweede-stap">
      <h1>{account.stepBegin}</h1>
      <p>{account.stepScan}</p>
      <p>
        <img src="/account/tweede-stap/qr.svg" alt={account.stepPicture} width="240" height="240" />
      </p>
      <p>
        {account.stepKey}
        <br />
        <code>{shown.key}</code>
      </p>
      <Form action="/account/tweede-stap/instellen">
        <input type="hidden" name="wanted" value={wanted} />
        <Field name="code" label={account.stepConfirm} inputmode="numeric" autocomplete="one-time-code" />
        <button type="submit">{account.stepKeep}</button>
      </Form>
    </Page>
  );
}

interface RecoveryProps {
  /** None when the form was sent twice: they are shown once. */
  readonly codes: readonly string[];
  readonly wanted: string;
}

/** The codes for paper, to be printed and kept. */
export function RecoveryCodesPage({ codes, wanted }: RecoveryProps) {
  const { account } = useScreen().words;
  return (
    <Page title={account.recoveryTitle}>
      <h1>{account.recoveryTitle}</h1>
      <p class="notice" role="status">
        {account.stepOn}
      </p>
      {codes.length === 0 ? (
        <p>{account.recoveryGone}</p>
      ) : (
        <>
          <p>{account.recoverySays}</p>
          <p>{account.recoveryOnce}</p>
          <ol>
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ol>
        </>
      )}
      <p>
        <a class="button" href={wanted || '/account'}>
          {account.continue}
        </a>
      </p>
    </Page>
  );
}
