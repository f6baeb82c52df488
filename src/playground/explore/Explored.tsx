import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { pageSources } from '../sources.ts';
import type { Store } from '../store.ts';
import { Explorer } from './Explorer.tsx';
import { takeUp } from './handover.ts';
import type { ExploreSession } from './session.ts';
import { createExploreStore } from './store.ts';
import type { Used } from './used.ts';

interface ExploredProps {
  playground: Store;
  used: Used;
}

type State =
  { step: 'asking' } | { step: 'ready'; session: ExploreSession } | { step: 'failed'; message: string };

/** The explorer below the playground, with a session that was just issued. All of it stays in this tab's memory. */
export function Explored({ playground, used }: ExploredProps) {
  const [state, setState] = useState<State>({ step: 'asking' });
  const [recipeId, setRecipe] = useState<string | undefined>();
  const zone = useRef<HTMLElement>(null);
  useEffect(() => {
    let isGone = false;
    setState({ step: 'asking' });
    setRecipe(undefined);
    sessionWith(used).then(
      (session) => isGone || setState({ step: 'ready', session }),
      (error: unknown) =>
        isGone ||
        setState({ step: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      isGone = true;
    };
  }, [used]);
  const session = state.step === 'ready' ? state.session : undefined;
  useEffect(() => {
    if (!session) return;
    zone.current?.scrollIntoView();
    zone.current?.querySelector<HTMLElement>('#explore-title')?.focus({ preventScroll: true });
  }, [session]);
  useSignalEffect(() => {
    const { value } = playground.now;
    if (value !== undefined) session?.store.tick(value);
  });
  return (
    <section
      class="pg-explored"
      id="explore"
      ref={zone}
      aria-label="What the session may do"
      aria-busy={!session}
    >
      {state.step === 'asking' && (
        <p class="pg-note" role="status">
          The session asks STS whose it is.
        </p>
      )}
      {state.step === 'failed' && (
        <p class="pg-finding" role="alert">
          <strong>The session could not be taken along.</strong> {state.message}
        </p>
      )}
      {session && <Explorer session={session} isPage={false} recipeId={recipeId} onRecipe={setRecipe} />}
    </section>
  );
}

/** Asks STS with the session whose it is; rejects where STS does not take it. */
async function sessionWith({ account, credentials, mfa, issuedAt }: Used): Promise<ExploreSession> {
  const { askSts } = await import('./ask.ts');
  const answer = await askSts(
    { account, operation: 'GetCallerIdentity', input: {}, signer: { kind: 'held', credentials } },
    pageSources,
  );
  if (!answer.ok) throw new Error(`STS answers ${answer.code ?? ''}: ${answer.message ?? ''}`);
  const arn = answer.fields.find(([name]) => name === 'Arn')?.[1] ?? '';
  const { input, who, own } = takeUp({ account, credentials, arn, mfa, issuedAt });
  const store = createExploreStore(Date.now());
  store.takeUp(who, own);
  store.load(input);
  const { accessKeyId, secretAccessKey, sessionToken } = credentials;
  return {
    store,
    held: new Map([['own', { accessKeyId, secretAccessKey, sessionToken }]]),
    account: () => Promise.resolve(account),
    newSessionHref: '#_top',
  };
}
