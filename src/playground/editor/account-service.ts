/** What an editor is told about an account document: the problems of the schema, and its fields by their place. */
import { accountFieldAt, accountFieldsAt, type AccountField } from '../../model/account-fields.ts';
import { readAccount } from '../account-edit.ts';
import { completionsAt, propertyAt } from './json-completion.ts';
import { inOrder, type LanguageService } from './language.ts';

const starts: Readonly<Record<AccountField['type'], string>> = {
  object: '{}',
  array: '[]',
  string: '""',
  number: '',
  boolean: '',
  other: '',
};

const words: Readonly<Record<AccountField['type'], string>> = {
  object: 'object',
  array: 'list',
  string: 'text',
  number: 'number',
  boolean: 'true or false',
  other: '',
};

const kindOf = ({ type, values, required }: AccountField): string =>
  [values.length > 0 ? values.map(String).join(' or ') : words[type], ...(required ? ['required'] : [])]
    .filter((word) => word !== '')
    .join(', ');

/** Knows nothing of what stands around it. */
export const accountService: LanguageService = {
  markers(text) {
    const read = readAccount(text);
    if (read.ok) return [];
    return inOrder(read.problems.map((problem) => ({ ...problem, severity: 'error' })));
  },

  complete: (text, offset) =>
    completionsAt(text, offset, {
      names: (path) =>
        accountFieldsAt(path).map((field) => ({
          value: field.name,
          detail: kindOf(field),
          about: field.about,
          start: field.values.length > 0 ? '' : starts[field.type],
        })),
      values: (path) => (accountFieldAt(path)?.values ?? []).map((value) => ({ value })),
    }),

  hover(text, offset) {
    const property = propertyAt(text, offset);
    const field = property && accountFieldAt(property.path);
    if (!field) return undefined;
    return {
      ...property.name,
      title: field.name,
      lines: [kindOf(field), field.about ?? ''].filter((line) => line !== ''),
    };
  },

  fixes: () => [],
};
