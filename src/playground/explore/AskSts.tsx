import { useState } from 'preact/hooks';
import type { SessionCredentials } from '../../client/exchange.ts';
import { findEntry } from '../../iam/context.ts';
import { pageSources } from '../sources.ts';
import { accountWith, unaskable, unknownToSts } from './account.ts';
import type { StsAnswer } from './ask.ts';
import { roleSessionName, type ExploreColumn } from './columns.ts';
import { outcomeWords } from './grid.ts';
import { kindFacts, type Call } from './input.ts';
import type { At } from './move.ts';
import { inputFor, operationOf } from './operations.ts';
import type { ExploreSession } from './session.ts';

interface AskStsProps {
  session: ExploreSession;
  call: Call;
  column: ExploreColumn;
  at: At;
}

type State =
  | { step: 'ready' | 'asking' }
  | { step: 'answered'; answer: StsAnswer }
  | { step: 'failed'; message: string };

/** The same call, really made: the SDK signs with this column's credentials and the simulated STS answers. */
export function AskSts({ session, call, column, at }: AskStsProps) {
  const { store } = session;
  const [state, setState] = useState<State>({ step: 'ready' });
  const reads = store.reads.value;
  const reason = unaskable(call, store.who.value, reads);
  const operation = operationOf(call);

  async function ask(): Promise<void> {
    if (!operation) return;
    setState({ step: 'asking' });
    try {
      const { askSts, signerOf } = await import('./ask.ts');
      const account = accountWith(await session.account(), store.who.value, reads, store.calls.value);
      const external = findEntry(column.context, 'sts:ExternalId').values[0];
      const { id } = column;
      const held = id === 'own' || id === 'role' ? session.held.get(id) : undefined;
      const answer = await askSts(
        {
          account,
          operation,
          input: inputFor(operation, call, external),
          signer: signerOf(id, ageOf(column), held),
        },
        pageSources,
      );
      setState({ step: 'answered', answer });
    } catch (error) {
      setState({ step: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }
  const issued =
    state.step === 'answered' && operation === 'AssumeRole' ? state.answer.credentials : undefined;

  return (
    <div class="ex-ask">
      <button
        type="button"
        class="button"
        disabled={reason !== undefined || state.step === 'asking'}
        onClick={() => void ask()}
      >
        Ask STS
      </button>
      <div role="status">
        {reason !== undefined && <p class="pg-note">{reason}</p>}
        {state.step === 'asking' && <p class="pg-note">The SDK signs and asks.</p>}
        {state.step === 'failed' && <p class="pg-note">It could not be asked: {state.message}.</p>}
        {state.step === 'answered' && <Answer session={session} answer={state.answer} at={at} />}
      </div>
      {issued && (
        <button type="button" class="button" onClick={() => continueWith(session, call, issued)}>
          Go on as the role
        </button>
      )}
    </div>
  );
}

/** Seconds since the session of a column was issued. */
function ageOf({ credential, context }: ExploreColumn): number {
  const issuedAt = 'session' in credential ? credential.session?.issuedAt : undefined;
  const now = findEntry(context, 'aws:EpochTime').values[0];
  return issuedAt === undefined || now === undefined ? 0 : Math.max(0, Number(now) - issuedAt);
}

function continueWith(session: ExploreSession, { resource }: Call, credentials: SessionCredentials): void {
  const { store, held } = session;
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = credentials;
  held.set('role', { accessKeyId, secretAccessKey, sessionToken });
  const roleName = resource.slice(resource.lastIndexOf('/') + 1);
  const path = resource.slice(resource.indexOf('/'), resource.lastIndexOf('/') + 1);
  if (!store.reads.value.some(({ draft }) => draft.kind === 'role')) store.addPolicy('role');
  store.continueAs({
    label: `As ${roleName}`,
    credential: {
      kind: 'role',
      accountId: store.who.value.accountId,
      roleName,
      path,
      sessionName: roleSessionName,
      issuedAt: Math.floor(Date.now() / 1000),
      tags: {},
    },
    expiresAt: expiration,
  });
  store.say(`The session of ${roleName} has a column of its own, and the role a policy below.`);
}

function Answer({ session: { store }, answer, at }: { session: ExploreSession; answer: StsAnswer; at: At }) {
  const cell = store.grid.value[at.row]?.[at.column];
  const isSame = (cell?.outcome === 'allowed') === answer.ok;
  const without = unknownToSts(store.reads.value).map((kind) => kindFacts[kind].label);
  const hasOverrides = Object.values(store.overrides.value).some((values) => Object.keys(values).length > 0);
  return (
    <div class="ex-answer">
      <p>
        <strong>
          {answer.ok ? `${answer.status ?? 200}, answered` : `${answer.status ?? ''} ${answer.code ?? ''}`}
        </strong>
        {answer.message && <> {answer.message}</>}
      </p>
      {answer.fields.length > 0 && (
        <dl>
          {answer.fields.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd class="mono">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="pg-note">
        {cell && isSame
          ? 'The simulated STS and the matrix agree.'
          : `The matrix says: ${cell ? outcomeWords[cell.outcome].toLowerCase() : ''}.`}
        {without.length > 0 && ` This STS knows no ${without.join(' and no ')}.`}
        {hasOverrides && ' It sees the request itself, not the values that you set.'}
      </p>
    </div>
  );
}
