/** Short texts from data files: backquotes set off code, numbers get a thin gap. */
import { digitGroups, typographic } from '../model/format.ts';

export type TextPart = { kind: 'text' | 'code'; text: string } | { kind: 'number'; groups: string[] };

/** Numbers of five digits and more, standing alone; those of accounts, in an ARN or not, have twelve and are names. */
const longNumber = /(?<![\w.:/])(?!\d{12}\b)(\d{5,})(?![\w.])/;

/** Cuts a text into prose, code and long numbers. An odd backquote stays as it is. */
export function textParts(text: string): TextPart[] {
  return text.split(/`([^`]*)`/).flatMap((piece, index): TextPart[] => {
    if (index % 2 === 1) return [{ kind: 'code', text: piece }];
    return piece.split(longNumber).flatMap((part, at): TextPart[] => {
      if (part === '') return [];
      return at % 2 === 1
        ? [{ kind: 'number', groups: digitGroups(Number(part)) }]
        : [{ kind: 'text', text: typographic(part) }];
    });
  });
}

/** A name in pieces between which a line may break: `MinimumSessionTokenSize` at its humps. */
export const humps = (name: string): string[] => name.split(/(?<=[a-z])(?=[A-Z])/);
