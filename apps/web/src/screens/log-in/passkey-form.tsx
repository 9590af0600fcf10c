import { type ComponentChildren } from 'preact';
import { styleAt } from '../frame/public-files';
import { useScreen } from '../frame';

interface PasskeyFormProps {
  readonly action: string;
  /** Where the script asks what the device has to answer. */
  readonly question: string;
  /** To show a passkey that is there, or to make one. */
  readonly device: 'get' | 'create';
  readonly failed: string;
  readonly children: ComponentChildren;
}

/**
 * A form that a device fills in. It stays hidden until the script finds that the browser knows passkeys, so that
 * the page works without either.
 */
export function PasskeyForm({ action, question, device, failed, children }: PasskeyFormProps) {
  const { proof, key } = useScreen().hidden();
  return (
    <form
      method="post"
      action={action}
      class="passkey"
      hidden
      novalidate
      data-question={question}
      data-device={device}
      data-failed={failed}
    >
      <input type="hidden" name="proof" value={proof} />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="answer" value="" />
      {children}
      <p role="status" />
      <script src={styleAt('passkeys.js')} defer />
    </form>
  );
}
