import { type RecordForm } from './record-form';
import { userForms } from './user-forms';
import { workerForms } from './worker-forms';

/** The forms of everything that is recorded about workers and users. */
export const recordForms: readonly RecordForm[] = [...workerForms, ...userForms];

/** @throws Error for a noun without a form */
export function formOf(noun: RecordForm['noun']): RecordForm {
  const form = recordForms.find((one) => one.noun === noun);
  if (!form) throw new Error(`no form for ${noun}`);
  return form;
}
