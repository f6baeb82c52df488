/**
 * One call as a Markdown report, to be pasted into an issue: what was asked, what STS answered, which checks it made.
 * It holds no secret: no key, no token, no signature, and of a one-time code only its shape.
 */
import type { LiveFailure } from '../model/live-failures.ts';
import { checks } from '../sts/checks.ts';
import { lastAttempt, type Exchange } from './exchange.ts';

export interface ReportOptions {
  /** Who called, in words. */
  caller: string;
  /** A link that opens the request; absent where none was made. */
  link?: string | undefined;
  /** What came between, where no answer of STS came: the browser's own error says next to nothing. */
  failure?: Pick<LiveFailure, 'title' | 'short'> | undefined;
}

/** A text as code within a line or a table's cell, whatever is in it. */
function code(text: string): string {
  if (text === '') return '(empty)';
  const line = text.replace(/[\r\n]+/g, ' ').replaceAll('|', '\\|');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ | $/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Words as they are: nothing in them becomes Markdown. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/[\r\n]+/g, ' ');

/** `417 302` becomes `### ###`: what is wrong with a code shows, the code does not. */
const shapeOf = (tokenCode: string): string => tokenCode.replace(/\d/g, '#');

/** The parameters of a request, in the order sent; of a one-time code its shape. */
function parametersOf(exchange: Exchange): [name: string, value: string][] {
  const { body = '', url } = lastAttempt(exchange)?.request ?? {};
  const form = new URLSearchParams(body || (url ? new URL(url).search : ''));
  return [...form]
    .filter(([name]) => name !== 'Action' && name !== 'Version')
    .map(([name, value]) => [name, name === 'TokenCode' ? shapeOf(value) : value]);
}

function answerLines(exchange: Exchange, failure: ReportOptions['failure']): string[] {
  const { outcome } = exchange;
  const status = lastAttempt(exchange)?.response?.status;
  const http = status === undefined ? 'no answer' : `HTTP ${status}`;
  if (outcome.ok) {
    const { accessKeyId, expiration } = outcome.result.credentials;
    const end = new Date(expiration).toISOString().replace('.000', '');
    return [`${http}, a session was issued: key ${code(accessKeyId)}, until ${end}.`];
  }
  const { code: name, message, requestId } = outcome.error;
  if (failure) {
    return [
      `${http}: ${plain(failure.title)} (${plain(failure.short)}).`,
      '',
      `The SDK knows of it only: ${code(`${name}: ${message}`)}`,
    ];
  }
  return [
    `${http}, ${code(name)}`,
    ...(message === '' ? [] : ['', `> ${code(message)}`]),
    ...(requestId === undefined ? [] : ['', `Request id ${code(requestId)}`]),
  ];
}

function checkLines(exchange: Exchange): string[] {
  const trace = lastAttempt(exchange)?.trace;
  if (!trace?.length) return ['The service did not tell its checks.'];
  const rows = trace.map(({ id, outcome, note }) => {
    const label = checks.find((check) => check.id === id)?.label ?? id;
    return `| ${label} | ${outcome === 'refused' ? '**refused**' : 'passed'} | ${plain(note)} |`;
  });
  return ['| Check | Outcome | Seen |', '| --- | --- | --- |', ...rows];
}

/** The report, ending in a line feed. */
export function reportOf(exchange: Exchange, { caller, link, failure }: ReportOptions): string {
  const { host, region, startedAt, attempts, transport } = exchange;
  const parameters = parametersOf(exchange).map(([name, value]) => `| ${name} | ${code(value)} |`);
  const tries = attempts.length > 1 ? `, ${attempts.length} attempts` : '';
  return [
    `# GetSessionToken: ${exchange.outcome.ok ? 'session issued' : plain(failure?.title ?? exchange.outcome.error.code)}`,
    '',
    `${plain(caller)}, to ${code(host)} (${region}), ${new Date(startedAt).toISOString()}, ${transport} STS${tries}.`,
    ...(link === undefined ? [] : ['', `[Open this request in the playground](${link})`]),
    '',
    '## Request',
    '',
    ...(parameters.length > 0
      ? ['| Parameter | Value |', '| --- | --- |', ...parameters]
      : ['No parameters.']),
    '',
    '## Answer',
    '',
    ...answerLines(exchange, failure),
    '',
    '## Checks',
    '',
    ...checkLines(exchange),
    '',
  ].join('\n');
}
