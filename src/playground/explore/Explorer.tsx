import { useState } from 'preact/hooks';
import { Outcome } from '../marks/Outcome.tsx';
import { AddCall } from './AddCall.tsx';
import './explore.css';
import { Matrix } from './Matrix.tsx';
import { Mini } from './Mini.tsx';
import { Policies, type Goal } from './Policies.tsx';
import { Recipes } from './Recipes.tsx';
import { inputOfRecipe, recipeById } from './recipes.ts';
import { Requests, type KeyGoal } from './Requests.tsx';
import { loadData, type ExploreSession } from './session.ts';
import { ShareLink } from './ShareLink.tsx';

interface ExplorerProps {
  session: ExploreSession;
  /** On a page of its own it has the page's title, and what it shows may stand in the address. */
  isPage: boolean;
  recipeId: string | undefined;
  onRecipe: (id: string) => void;
}

/** What each kind of credentials may do under some policies, and why. */
export function Explorer({ session, isPage, recipeId, onRecipe }: ExplorerProps) {
  const { store } = session;
  const [goal, setGoal] = useState<Goal | undefined>();
  const [keyGoal, setKeyGoal] = useState<KeyGoal | undefined>();
  const Title = isPage ? 'h1' : 'h2';
  const notice = store.notice.value;
  const unread = store.unread.value;
  const load = (id: string): void => {
    void loadData().then((data) => {
      const recipe = recipeById(data, id);
      if (!recipe) return;
      store.load(inputOfRecipe(recipe));
      onRecipe(id);
    });
  };
  return (
    <div class="ex">
      <header class="ex-head">
        <div>
          <Title id={isPage ? '_top' : 'explore-title'} tabIndex={-1}>
            What the session may do
          </Title>
          <p class="ex-lede">
            {store.title.value ?? 'One policy, five ways to hold credentials'}. Open a cell to see the
            statement that decided it.
          </p>
        </div>
        <ul class="ex-outcomes" aria-label="Outcomes">
          {(['allowed', 'refused', 'unknown'] as const).map((kind) => (
            <li key={kind}>
              <Outcome kind={kind} />
            </li>
          ))}
        </ul>
      </header>
      <div class="ex-bar">
        <Recipes chosen={recipeId} onChoose={load} />
        <ShareLink store={store} inAddress={isPage} />
      </div>
      <div class="ex-notices" role="alert">
        {notice !== undefined && (
          <p>
            {notice}{' '}
            <button type="button" class="link" onClick={() => store.say(undefined)}>
              Dismiss
            </button>
          </p>
        )}
        {unread.map(({ draft, problem }) => (
          <p key={draft.name} data-unread>
            <strong>{draft.name} cannot be read:</strong> {problem} The matrix shows what it last said.
          </p>
        ))}
      </div>
      {isPage && <h2 class="sr-only">Matrix</h2>}
      <Matrix
        session={session}
        onEdit={(draftId, offset) => setGoal({ draftId, offset })}
        onSetKey={(column, key) => setKeyGoal({ column, key })}
      />
      <footer class="ex-foot">
        <p class="meta">
          Condition keys shortened: MFAPresent is aws:MultiFactorAuthPresent, MFAAge is
          aws:MultiFactorAuthAge.
        </p>
      </footer>
      <AddCall store={store} />
      <div class="ex-work">
        <Policies session={session} goal={goal} />
        <Mini store={store} />
      </div>
      <Requests store={store} goal={keyGoal} />
      <p class="sr-only" role="status">
        {store.changed.value}
      </p>
    </div>
  );
}
