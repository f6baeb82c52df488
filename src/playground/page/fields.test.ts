import { describe, expect, it } from 'vitest';
import { emptyForm } from '../../request/document.ts';
import type { Finding } from '../../request/finding.ts';
import { memberAtIssue } from './fields.ts';

const finding = (member: Finding['member'], severity: Finding['severity']): Finding => ({
  id: 'duration-too-short',
  severity,
  message: '',
  detail: '',
  member,
  docs: '/',
});

describe('the member that a request is about', () => {
  it('is the one that will be refused, before one with a hint', () => {
    const findings = [finding('SerialNumber', 'doubtful'), finding('DurationSeconds', 'refused')];
    expect(memberAtIssue(findings, emptyForm)).toBe('DurationSeconds');
    expect(memberAtIssue(findings.slice(0, 1), emptyForm)).toBe('SerialNumber');
  });

  it('is the last filled in where nothing is wrong with any', () => {
    const form = { ...emptyForm, SerialNumber: 'GAHT12345678', TokenCode: '000000' };
    expect(memberAtIssue([], form)).toBe('TokenCode');
    expect(memberAtIssue([], emptyForm)).toBeUndefined();
  });
});
