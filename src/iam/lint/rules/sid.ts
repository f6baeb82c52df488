import type { Found, PolicyRule } from '../finding.ts';

/** A Sid is unique in its policy; in IAM's own policies it is letters and digits. */
export const sid: PolicyRule = {
  id: 'sid',
  severity: 'refused',
  summary: 'A Sid is given twice, or has other characters than letters and digits.',
  detail: 'A Sid must be unique within its policy.',
  evidence: 'documented',
  source: 'IAM User Guide, IAM JSON policy elements: Sid',
  check({ statements }, { kind }) {
    const taken = new Set(statements.map(({ raw }) => raw.Sid).filter((one) => typeof one === 'string'));
    const seen = new Set<string>();
    const unused = (name: string): string => {
      let number = 2;
      while (taken.has(`${name}${number}`)) number += 1;
      taken.add(`${name}${number}`);
      return `${name}${number}`;
    };
    return statements.flatMap(({ raw, path }): Found[] => {
      const { Sid: given } = raw;
      if (given === undefined || given === '') return [];
      const at = [...path, 'Sid'];
      if (typeof given !== 'string') return [{ path: at, message: 'Sid must be a text.' }];
      const set = (value: string): Found['fix'] => ({
        label: `Use ${value}`,
        edits: [{ kind: 'set', path: at, value }],
      });
      if (seen.has(given))
        return [{ path: at, message: `The Sid ${given} is given twice.`, fix: set(unused(given)) }];
      seen.add(given);
      if (kind === 'resource' || /^[A-Za-z0-9]+$/.test(given)) return [];
      const plain = given.replace(/[^A-Za-z0-9]/g, '');
      return [
        {
          path: at,
          message: 'A Sid has letters and digits only.',
          detail: 'IAM policies take A-Z, a-z and 0-9.',
          fix: plain === '' || taken.has(plain) ? undefined : set(plain),
        },
      ];
    });
  },
};
