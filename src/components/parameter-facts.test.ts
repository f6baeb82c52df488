import { describe, expect, it } from 'vitest';
import { getSessionToken } from '../model/operation.ts';
import { parameterEntries } from './parameter-facts.ts';

const factsOf = (name: string) => parameterEntries.find((entry) => entry.name === name)?.facts ?? [];
const valueOf = (name: string, label: string) => factsOf(name).find((fact) => fact.label === label)?.value;

describe('parameterEntries', () => {
  it('has every input, in the order of the model, with its limits first', () => {
    expect(parameterEntries.map(({ name }) => name)).toEqual(getSessionToken.inputs.map(({ name }) => name));
    for (const { name, facts } of parameterEntries) {
      expect(['Range', 'Length'], name).toContain(facts[0]?.label);
      expect(new Set(facts.map(({ label }) => label)).size).toBe(facts.length);
    }
  });

  it('takes its numbers from the model', () => {
    expect(valueOf('DurationSeconds', 'Range')).toBe('900 to 129600 s');
    expect(valueOf('DurationSeconds', 'User')).toBe('43200 s, which is 12 hours, where it is absent');
    expect(valueOf('DurationSeconds', 'Root')).toBe(
      '3600 s, which is 1 hour at most; more, within the range, is cut to it',
    );
    expect(valueOf('MinimumSessionTokenSize', 'Range')).toBe('0 to 4096 bytes');
    expect(valueOf('SerialNumber', 'Length')).toBe('9 to 256 characters');
    expect(valueOf('TokenCode', 'Length')).toBe('exactly 6 characters');
    expect(valueOf('TokenCode', 'Pattern')).toBe('`[\\d]*`');
    expect(valueOf('TokenCode', 'Tries')).toBe('9 for a device, right ones included; then it rests');
    expect(valueOf('TokenCode', 'Rest')).toBe('until the next window of 3 minutes');
  });
});
