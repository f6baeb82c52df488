import { useState } from 'preact/hooks';
import { lastAttempt, type Exchange, type GetSessionTokenResult } from '../../client/exchange.ts';
import { countdown, inHours } from '../duration.ts';
import { Evidence } from '../marks/Evidence.tsx';
import { askedWithMfa, endTime, issuedSeconds } from '../summary.ts';
import { later } from '../later.tsx';
import { Attempts } from './Attempts.tsx';
import type { AnswerContext } from './context.ts';
import { Credentials } from './Credentials.tsx';
import { Outline } from './Outline.tsx';
import { Tabs } from './Tabs.tsx';
import { headersTab, requestTabs, xmlTab } from './views.tsx';

const TakeAway = later(() => import('./TakeAway.tsx').then((m) => m.TakeAway));

interface IssuedProps {
  context: AnswerContext;
  exchange: Exchange;
  result: GetSessionTokenResult;
}

/** A session: how long it lives, whether it carries MFA, and its credentials, hidden until asked for. */
export function Issued({ context, exchange, result }: IssuedProps) {
  const [revealed, setRevealed] = useState(false);
  const { credentials, sessionTokenSize, sessionTokenUtilization } = result;
  const { response } = lastAttempt(exchange) ?? {};
  const secrets = revealed ? [] : [credentials.secretAccessKey, credentials.sessionToken];
  const mfa = askedWithMfa(exchange);
  return (
    <>
      <Outline
        exchange={exchange}
        where={mfa ? 'Issued, with MFA' : 'Issued, without MFA'}
        refused={false}
        title="Session issued"
      />
      <div class="pg-words">
        {mfa ? (
          <p>
            Where a policy asks for <code>aws:MultiFactorAuthPresent</code>, this session has it.
          </p>
        ) : (
          <p>This session may call neither IAM nor what a policy keeps for callers with MFA.</p>
        )}
      </div>
      <dl class="pg-life">
        <dt>Lasts</dt>
        <dd>{inHours(issuedSeconds(exchange) ?? 0)}</dd>
        <dt>Ends</dt>
        <dd>
          <time dateTime={new Date(credentials.expiration).toISOString()}>
            {endTime(credentials.expiration, exchange.startedAt)} Z
          </time>
        </dd>
        <dt>Left</dt>
        <dd>
          <Countdown expiration={credentials.expiration} now={context.now} />
        </dd>
        {sessionTokenSize !== undefined && (
          <>
            <dt>Token</dt>
            <dd>
              {sessionTokenSize} bytes
              {sessionTokenUtilization !== undefined && `, ${sessionTokenUtilization}\u00a0%`}
            </dd>
          </>
        )}
      </dl>
      {context.use && (
        <p class="pg-use">
          <button type="button" class="button" data-size="36" onClick={() => context.use?.(exchange, result)}>
            Use it
          </button>
          See what this session may do under a policy.
        </p>
      )}
      <Attempts exchange={exchange} />
      <Tabs
        label="The answer in detail"
        tabs={[
          {
            id: 'result',
            label: 'Result',
            content: (
              <>
                <Credentials
                  credentials={credentials}
                  revealed={revealed}
                  onReveal={() => setRevealed(!revealed)}
                />
                <TakeAway credentials={credentials} revealed={revealed} transport={exchange.transport} />
              </>
            ),
          },
          ...(response ? [xmlTab(response, secrets)] : []),
          ...requestTabs(context, exchange, secrets),
          ...(response ? [headersTab(response)] : []),
        ]}
      />
      {exchange.transport === 'simulated' && (
        <p class="pg-source">
          <Evidence kind="inferred" /> No recording of this answer is public. Its layout follows recorded
          answers of other STS operations; sizes of the token are recorded.
        </p>
      )}
    </>
  );
}

/** The time a session has left, on the second. */
function Countdown({ expiration, now }: { expiration: number; now: AnswerContext['now'] }) {
  const left = expiration - (now.value ?? expiration);
  return <span class="pg-countdown">{left > 0 ? countdown(left) : 'expired'}</span>;
}
