/** A case in a few words, for calls that a page cannot run in the reader's tab: those that are not GetSessionToken. */
import type { Case, CaseParam } from '../model/case.ts';

export interface CaseFacts {
  action: string;
  /** `alice with an MFA session`. */
  by: string;
  /** `us-east-1`, or the global endpoint's name. */
  at: string;
  params: readonly (readonly [name: string, value: string])[];
  outcome: 'allowed' | 'refused';
  /** `AccessDenied, HTTP 403`, or what the session is. */
  answer: string;
  /** The text of a refusal, word for word. */
  message?: string;
}

function paramText(param: CaseParam): string {
  if (typeof param === 'string') return param;
  if ('repeat' in param) return `${param.repeat} × ${param.times}`;
  if (param.wrong) return 'a wrong code';
  return param.step === 0 ? 'the code shown now' : 'another code';
}

function callerText({ caller }: Case): string {
  const { user, root, role, federated, session, sessionFrom } = caller;
  const name = user ?? (root ? 'the root user' : undefined);
  if (name !== undefined) {
    if (session === undefined) return `${name} with a long-term key`;
    const kind = session === 'mfa' ? 'a session with MFA' : 'a session without MFA';
    return `${name} with ${kind}${sessionFrom === 'global' ? ' from the global endpoint' : ''}`;
  }
  if (role !== undefined) return `a session of the role ${role}`;
  return federated === undefined ? 'nobody' : `the federated user ${federated}`;
}

/** What a case asks and what comes back. Throws where a refusal has no text of its own to show. */
export function caseFacts(shown: Case): CaseFacts {
  const { request, expect, region, endpoint } = shown;
  const at = endpoint === 'global' ? 'the global endpoint' : region;
  const common = {
    action: request.action,
    by: callerText(shown),
    at,
    params: Object.entries(request.params).map(([name, value]) => [name, paramText(value)] as const),
  };
  if (expect.code === undefined) {
    return { ...common, outcome: 'allowed', answer: expect.arn ?? `HTTP ${expect.status}` };
  }
  const message = expect.message ?? expect.messageOneOf?.[0];
  if (message === undefined && !expect.noMessage) throw new Error(`case ${shown.id} has no text to show`);
  return {
    ...common,
    outcome: 'refused',
    answer: `${expect.code}, HTTP ${expect.status}`,
    ...(message !== undefined && { message: message.trimEnd() }),
  };
}
