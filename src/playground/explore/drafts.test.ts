/** Policies as they are typed. */
import { describe, expect, it } from 'vitest';
import { readDraft, unreadOf } from './drafts.ts';
import { exploreKinds } from './input.ts';
import { startDraft, startWho } from './start.ts';
import { allow, calls, draft, rows } from './testing.ts';

describe('a draft', () => {
  const good = readDraft(1, draft('identity', allow('ec2:*')));

  it('keeps what it last meant while it is no policy, and says where', () => {
    const broken = readDraft(1, { ...good.draft, text: '{\n  "Version" "x" }' }, good);
    expect(broken.used).toBe(good.used);
    expect(broken.problem).toBe('line 2. A colon is wanted between name and value.');
    const again = readDraft(1, { ...good.draft, text: '{ "Statement": [{ "Effect": "Permit" }] }' }, broken);
    expect(again.used).toBe(good.used);
    expect(again.problem).toContain('Statement[0]');
    expect(unreadOf([good, again])).toHaveLength(1);
    expect(readDraft(1, good.draft, again).problem).toBeUndefined();
  });

  it('that never was a policy grants nothing', () => {
    const reads = [readDraft(1, { kind: 'identity', name: 'p', text: '{' })];
    expect(
      rows(calls('ec2:StopInstances'), reads)[0]!
        .slice(0, 4)
        .every((cell) => !cell.startsWith('allowed')),
    ).toBe(true);
  });

  it('is refused beyond 64 kB', () => {
    const large = readDraft(1, { ...good.draft, text: `${good.draft.text}${' '.repeat(65_536)}` }, good);
    expect(large.problem).toContain('65536 characters');
    expect(large.used).toBe(good.used);
  });

  it('of every kind begins as a policy that AWS would take', () => {
    for (const kind of exploreKinds) {
      expect(readDraft(1, startDraft(kind, startWho)).problem, kind).toBeUndefined();
      expect(
        readDraft(1, startDraft(kind, startWho, [startDraft(kind, startWho).name])).problem,
        kind,
      ).toBeUndefined();
    }
  });
});
