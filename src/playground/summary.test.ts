import { describe, expect, it } from 'vitest';
import type { Exchange, Outcome } from '../client/exchange.ts';
import {
  announcement,
  askedWithMfa,
  clockTime,
  endTime,
  issuedSeconds,
  messageOf,
  shortAnswer,
  shortMessage,
} from './summary.ts';
import { aMoment } from './testing.ts';

function exchange(outcome: Outcome, body = 'Action=GetSessionToken'): Exchange {
  const request = { method: 'POST', url: 'https://sts.us-east-1.amazonaws.com/', headers: [], body };
  return {
    transport: 'simulated',
    region: 'us-east-1',
    host: 'sts.us-east-1.amazonaws.com',
    startedAt: aMoment + 400,
    attempts: [{ request, sentAt: 1, answeredAt: 2 }],
    outcome,
    duration: 3,
  };
}

const issued: Outcome = {
  ok: true,
  result: {
    credentials: {
      accessKeyId: 'A',
      secretAccessKey: 'B',
      sessionToken: 'C',
      expiration: aMoment + 3_600_000,
    },
  },
};
const refused = (message: string): Outcome => ({
  ok: false,
  error: { code: 'AccessDenied', message, status: 403, kind: 'service' },
});

describe('shortAnswer', () => {
  it('says what kind of session it is and how long it lasts', () => {
    expect(shortAnswer(exchange(issued)).replaceAll('\u00a0', ' ')).toBe('session without MFA, 1 h');
    expect(shortAnswer(exchange(issued, 'TokenCode=123456&x=1'))).toContain('with MFA');
  });

  it('counts from the answer, whose clock has whole seconds, however long the tries before it took', () => {
    const late: Exchange = {
      ...exchange(issued),
      startedAt: aMoment - 700,
      attempts: exchange(issued).attempts.map((attempt) => ({
        ...attempt,
        response: { status: 200, headers: [['Date', new Date(aMoment).toUTCString()]], body: '' },
      })),
    };
    expect(issuedSeconds(late)).toBe(3_600);
  });

  it('falls back to the code where there is no message', () => {
    expect(shortAnswer(exchange(refused('')))).toBe('AccessDenied');
  });
});

it.each([
  [
    'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.',
    'unable to validate MFA code',
  ],
  [
    'MultiFactorAuthentication failed with invalid MFA one time pass code. ',
    'invalid MFA one time pass code',
  ],
  [
    'Cannot call GetSessionToken with session credentials',
    'Cannot call GetSessionToken with session credentials',
  ],
  [
    "1 validation error detected: Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
    'durationSeconds must have value greater than or equal to 900',
  ],
])('shortens %j', (message, short) => {
  expect(shortMessage(message)).toBe(short);
});

it('reads out where the call ended and why', () => {
  expect(announcement(exchange(refused('no. ')), 'Refused at MFA')).toBe('Refused at MFA. AccessDenied. no.');
  expect(announcement(exchange(issued), 'Session issued')).toBe('Session issued.');
});

it('takes no message from the SDK for one of STS', () => {
  const silent = exchange({
    ok: false,
    error: { code: 'MalformedInput', message: 'Unknown', kind: 'service' },
  });
  const [attempt] = silent.attempts;
  const answered = (body: string) => ({
    ...silent,
    attempts: attempt ? [{ ...attempt, response: { status: 400, headers: [], body } }] : [],
  });
  expect(messageOf(answered('<Error><Code>MalformedInput</Code></Error>'))).toBe('');
  expect(shortAnswer(answered('<Error><Code>MalformedInput</Code></Error>'))).toBe('MalformedInput');
  expect(messageOf(answered('<Error><Message>Unknown</Message></Error>'))).toBe('Unknown');
});

it('sees from the request whether a code was sent', () => {
  expect(askedWithMfa(exchange(issued, 'SerialNumber=x'))).toBe(false);
  expect(askedWithMfa(exchange(issued, 'TokenCode=1'))).toBe(true);
});

it('writes times in UTC, with the day where it is another', () => {
  expect(clockTime(aMoment)).toBe('10:40:12');
  expect(clockTime(aMoment + 8, { milliseconds: true })).toBe('10:40:12.008');
  expect(endTime(aMoment + 3_600_000, aMoment)).toBe('11:40:12');
  expect(endTime(aMoment + 129_600_000, aMoment)).toBe('2026-11-23 22:40:12');
});
