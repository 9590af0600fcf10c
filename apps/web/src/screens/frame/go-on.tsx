import { Field } from './form';
import { useScreen } from './screen';

/**
 * Where a form was refused only by rules that warn, asks for the reason to go on all the same. Who gives one sends
 * the form again, and the reason stands with the command.
 */
export function GoOn() {
  const { warned, words } = useScreen();
  if (!warned) return null;
  return <Field name="reason" label={words.frame.goOn} hint={words.frame.goOnHint} rows={2} />;
}
