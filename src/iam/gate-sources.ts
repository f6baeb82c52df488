/** Where what is known of a gate comes from; for people, so that the evaluator does without it. */
import type { Gate } from './gates.ts';

export interface SourcedGate extends Gate {
  source: string;
  /** Where sources contradict each other: what the other says. */
  contradiction?: string | undefined;
}

const reference = 'AWS STS API Reference, GetSessionToken';
const comparison = 'IAM User Guide, Compare AWS STS credentials';

function sourceOf({ id, evidence }: Gate, action: string): string {
  switch (id) {
    case 'no-permission-needed':
      return action.toLowerCase() === 'sts:getcalleridentity'
        ? comparison
        : 'IAM User Guide, Permissions for GetSessionToken';
    case 'sts-from-session':
      return evidence === 'reported' ? 'aws/aws-sdk-js#3670, aws/aws-sdk-net#1704' : reference;
    case 'root-assumes-no-role':
      return 'kubeflow/testing#961';
    case 'federated-user':
      return comparison;
    case 'iam-needs-mfa':
      return `${reference}; the error: 99designs/aws-vault#1056 and six more`;
  }
}

/** A gate that decided on an action, with its source and with what contradicts it. */
export const withSource = (gate: Gate, action: string): SourcedGate => ({
  ...gate,
  source: sourceOf(gate, action),
  contradiction:
    gate.id === 'iam-needs-mfa'
      ? 'The page "Permissions for GetSessionToken" says that no session from GetSessionToken can call IAM or AWS STS.'
      : undefined,
});
