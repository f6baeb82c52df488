/** Runs the chosen cases against both, one after the other. */
import type { Account } from '../../src/model/account.ts';
import type { AnyCase, Case } from '../../src/model/case.ts';
import { callCase, NoSession, type Answered, type Party } from './call.ts';
import { shortened, whyNotSent, type Setting } from './choose.ts';
import { compare, type Difference } from './compare.ts';
import { NoAnswer } from './door.ts';
import { translator } from './identity.ts';
import { simulatedParty } from './parties.ts';
import { recordingOf } from './recording.ts';
import { Redactor } from './redact.ts';
import type { CaseResult, NotRun } from './report.ts';
import { placed, translated } from './substitute.ts';
import { learnFrom, viewOf } from './view.ts';

/** Answers that fail to come, one after the other, before we stop asking. */
const patience = 3;

export interface Plan {
  run: Case[];
  notRun: NotRun[];
}

/** Sorts the cases into those that may be sent and those that may not, with the reason. */
export function planOf(cases: readonly AnyCase[], setting: Setting): Plan {
  const plan: Plan = { run: [], notRun: [] };
  for (const one of cases) {
    const reason = whyNotSent(one, setting);
    if (reason === undefined && one.run) plan.run.push(one);
    else plan.notRun.push({ id: one.id, reason: reason ?? '' });
  }
  return plan;
}

export interface RunOptions {
  plan: Plan;
  setting: Setting;
  account: Account;
  /** Text of a case's own file. */
  yamlOf: (id: string) => string;
  theirs: Party;
  endpoint: URL | undefined;
  /** Called after each case: its name, and whether there was a difference. */
  progress: (result: CaseResult) => void;
}

export interface Recording {
  id: string;
  yaml: string;
}

export interface Outcome {
  results: CaseResult[];
  notRun: NotRun[];
  recordings: Recording[];
}

/** Throws where the user gives no code. */
export async function runCases(options: RunOptions): Promise<Outcome> {
  const { plan, progress } = options;
  const outcome: Outcome = { results: [], notRun: [...plan.notRun], recordings: [] };
  const redactor = new Redactor(options.setting.own, options.setting.example, corpusOf(plan.run));
  redactor.learn(options.theirs.key.secretAccessKey, '(secret access key)');
  const theirs: Party = {
    ...options.theirs,
    // Sessions made on the way hold secrets too.
    async send(request) {
      const response = await options.theirs.send(request);
      learnFrom(response, redactor);
      return response;
    },
  };
  let silent = 0;
  for (const one of plan.run) {
    if (silent >= patience) {
      outcome.notRun.push({ id: one.id, reason: 'the endpoint stopped answering' });
      continue;
    }
    const { result, recording } = await runOne(one, { ...options, theirs }, redactor);
    silent = recording ? 0 : silent + 1;
    outcome.results.push(result);
    if (recording) outcome.recordings.push(recording);
    progress(result);
  }
  return outcome;
}

/** Words that STS's answers have for everybody: of the expectations, and the names of elements. */
const corpusOf = (cases: readonly Case[]): string =>
  JSON.stringify(cases.map(({ expect, request }) => [expect, request.action])) +
  'ErrorResponse Type Sender Receiver Code Message RequestId ResponseMetadata Result Credentials AccessKeyId SecretAccessKey SessionToken Expiration Utilization Size Arn UserId Account text/xml application/json';

async function runOne(
  given: Case,
  options: RunOptions,
  redactor: Redactor,
): Promise<{ result: CaseResult; recording: Recording | undefined }> {
  const { setting, account, theirs, endpoint } = options;
  const now = theirs.now();
  const one = placed(shortened(given), setting.region, now);
  const { id, title } = one;
  const simulated = await callCase(one, simulatedParty(account, setting.example, endpoint, now));
  let answered: Answered;
  try {
    answered = await callCase(translated(one, translator(setting.example, setting.own)), theirs);
  } catch (error) {
    if (!(error instanceof NoAnswer || error instanceof NoSession)) throw error;
    const told = error instanceof NoAnswer ? `none: ${error.message}` : error.message;
    const missing = {
      what: 'answer',
      ours: String(simulated.response.status),
      theirs: redactor.redact(told),
    };
    return { result: { id, title, differences: [missing] }, recording: undefined };
  }
  // What we make up is nobody's secret, and is not to be found in the answers of the other.
  const ours = viewOf(simulated.response, new Redactor(setting.example, setting.example), simulated.sentAt);
  const view = viewOf(answered.response, redactor, answered.sentAt);
  const recording = recordingOf({
    yaml: options.yamlOf(id),
    one,
    ours,
    theirs: view,
    redactor,
    day: new Date(now).toISOString().slice(0, 10),
    byAws: endpoint === undefined || isAws(endpoint),
    place: endpoint
      ? redactor.redact(endpoint.origin)
      : one.endpoint === 'global'
        ? 'sts.amazonaws.com'
        : one.region,
    shortened:
      JSON.stringify(one.request.params) !== JSON.stringify(given.request.params) ||
      JSON.stringify(one.before) !== JSON.stringify(given.before),
  });
  const differences = [...beforeDifferences(one, answered), ...compare(one, ours, view)];
  return { result: { id, title, differences }, recording: { id, yaml: recording } };
}

/** Such as an endpoint of a VPC. */
const isAws = ({ hostname }: URL): boolean => /\.(?:amazonaws\.com(?:\.cn)?|api\.aws)$/.test(hostname);

/** Calls that come before a case's own and answered otherwise than it expects. */
const beforeDifferences = ({ before }: Case, answered: Answered): Difference[] =>
  before.flatMap(({ status }, i) => {
    const got = answered.before[i];
    return got === status
      ? []
      : [{ what: `status of call ${i + 1} before it`, ours: String(status), theirs: String(got) }];
  });
