/** The fields of the page. They hold what was typed; nothing else does. */
import { memberNames, emptyForm, type FormText } from '../../request/document.ts';
import type { Keys } from './keys.ts';
import type { Fields } from './store.ts';

/** The id of the field of a key or of a member. */
export const liveFieldId = (name: string): string => `live-${name}`;

const input = (name: string): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>(`#${liveFieldId(name)}`);

const valueOf = (name: string): string => input(name)?.value ?? '';

/** Nobody means the white space around a pasted key. */
const readKeys = (): Keys => ({
  accessKeyId: valueOf('accessKeyId').trim(),
  secretAccessKey: valueOf('secretAccessKey').trim(),
});

function readForm(): FormText {
  const form: Record<keyof FormText, string> = { ...emptyForm };
  for (const member of memberNames) form[member] = valueOf(member);
  return form;
}

export function write(values: Partial<FormText & Keys>): void {
  for (const [name, value] of Object.entries(values)) {
    const field = input(name);
    if (field) field.value = value;
  }
}

export const pageFields: Fields = {
  keys: readKeys,
  form: readForm,
  wipe: (all) => write({ ...(all && emptyForm), accessKeyId: '', secretAccessKey: '', TokenCode: '' }),
};
