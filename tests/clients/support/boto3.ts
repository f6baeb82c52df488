/** boto3 in a Python process that stays: to start one for each call would take most of the time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Credentials } from './account.ts';
import { cleanEnvironment } from './run.ts';

const script = fileURLToPath(new URL('boto3_calls.py', import.meta.url));

export interface Boto3Order {
  endpoint: string;
  credentials: Credentials;
  region?: string;
  /** `get_session_token`. */
  method: string;
  params?: object;
  /** Replaces parameters after botocore has checked them. */
  form?: Record<string, string>;
  /** Make a presigned URL and no call. */
  presign?: boolean;
}

export interface Boto3Reply {
  result?: { Credentials?: Boto3Credentials; Arn?: string; AssumedRoleUser?: { Arn: string } };
  url?: string;
  /** What `str(exception)` gives. */
  error?: string;
  code?: string;
  status?: number;
}

interface Boto3Credentials {
  AccessKeyId: string;
  SecretAccessKey: string;
  SessionToken: string;
  Expiration: string;
}

export interface Boto3 {
  call: (order: Boto3Order) => Promise<Boto3Reply>;
  stop: () => void;
}

export function startBoto3(python: string): Boto3 {
  const child = spawn(python, [script], { env: cleanEnvironment(), stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout);
  return {
    call: async ({ region = 'us-east-1', params = {}, ...order }) => {
      const reply = once(lines, 'line') as Promise<[string]>;
      child.stdin.write(`${JSON.stringify({ region, params, ...order })}\n`);
      return JSON.parse((await reply)[0]) as Boto3Reply;
    },
    stop: () => child.kill(),
  };
}

/** Credentials as boto3 gives them, as others take them. */
export function credentialsOf({ result, error }: Boto3Reply): Credentials {
  const given = result?.Credentials;
  if (!given) throw new Error(error ?? 'no credentials');
  return {
    accessKeyId: given.AccessKeyId,
    secretAccessKey: given.SecretAccessKey,
    sessionToken: given.SessionToken,
  };
}
