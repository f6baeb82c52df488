/** What changes what the explorer knows. */
import { describe, expect, it } from 'vitest';
import { changesOf, changeText } from './changes.ts';
import { createExploreStore } from './store.ts';
import { now } from './testing.ts';

describe('the store', () => {
  it('says what a key changed, and keeps the matrix where the text is no policy', () => {
    const store = createExploreStore(now);
    const [first] = store.reads.value;
    store.edit(first!.id, first!.draft.text.replace('"Bool"', '"BoolIfExists"'));
    expect(store.changed.value).toBe('ec2:StopInstances, Long-term key: refused before, allowed now.');
    const before = store.grid.value;
    store.edit(first!.id, '{');
    expect(store.unread.value).toHaveLength(1);
    expect(changesOf(before, store.grid.value)).toEqual([]);
    expect(store.changed.value).toContain('allowed now');
    expect(changeText([], [], [])).toBe('');
  });

  it('adds and removes actions and policies within bounds', () => {
    const store = createExploreStore(now);
    for (let i = 0; i < 20; i += 1) store.addCall({ action: `s3:Get${i}`, resource: '*' });
    expect(store.calls.value).toHaveLength(20);
    expect(store.notice.value).toContain('most');
    store.removeCall(0);
    expect(store.calls.value[0]?.action).toBe('iam:CreateUser');
    expect(store.addPolicy('trust')).toBeUndefined();
    const added = store.addPolicy('identity')!;
    expect(store.reads.value.at(-1)?.draft).toMatchObject({ kind: 'identity', name: 'Work2' });
    store.removePolicy(added);
    expect(store.reads.value).toHaveLength(2);
  });

  it('opens a cell, and gives its reasons as the policy changes', () => {
    const store = createExploreStore(now);
    store.toggle({ row: 0, column: 0 });
    expect(store.reasons.value?.title).toBe('No MFA in this request');
    store.override('longTerm', 'aws:MultiFactorAuthPresent', 'true');
    expect(store.reasons.value?.title).toBe('StopWithMfa allows it');
    store.override('longTerm', 'aws:MultiFactorAuthPresent', undefined);
    expect(store.columns.value[0]?.note).toBe('AKIA, no MFA keys');
    store.toggle({ row: 0, column: 0 });
    expect(store.reasons.value).toBeUndefined();
  });
});
