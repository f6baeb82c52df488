import { useEffect, useState } from 'preact/hooks';
import { href } from '../href.ts';
import { runClock } from '../page/clock.ts';
import { Explorer } from './Explorer.tsx';
import { readExploreFragment, recipeFragment } from './fragment.ts';
import { exploreKinds, type ExploreInput } from './input.ts';
import { inputOfRecipe, recipeById } from './recipes.ts';
import { loadData, type ExploreSession } from './session.ts';
import { createExploreStore, type ExploreStore } from './store.ts';

/** Milliseconds since 1970, until the page's clock runs: the same in every build. */
const beforeTheClock = Date.UTC(2026, 0, 1);

/** The explorer on its own page. */
export function ExplorePage() {
  const [session] = useState(() => newSession(beforeTheClock));
  const [recipeId, setRecipe] = useState<string | undefined>();
  const [usable, setUsable] = useState(false);
  const { store } = session;
  useEffect(() => {
    const open = (): void => {
      void openFragment(store, location.hash).then(setRecipe);
    };
    const stopClock = runClock(store);
    open();
    window.addEventListener('hashchange', open);
    setUsable(true);
    return () => {
      stopClock();
      window.removeEventListener('hashchange', open);
    };
  }, [store]);
  return (
    <div class="pg ex-page" data-usable={usable ? '' : undefined}>
      <Explorer
        session={session}
        isPage
        recipeId={recipeId}
        onRecipe={(id) => {
          setRecipe(id);
          history.replaceState(history.state, '', recipeFragment(id));
        }}
      />
    </div>
  );
}

function newSession(now: number): ExploreSession {
  return {
    store: createExploreStore(now),
    held: new Map(),
    account: async () => (await loadData()).account,
    newSessionHref: href('/playground/'),
  };
}

/** Shows what the address asks for, or says why not; resolves to the recipe's id where it was one. */
async function openFragment(store: ExploreStore, hash: string): Promise<string | undefined> {
  const fragment = readExploreFragment(hash);
  if (fragment.kind === 'none') return undefined;
  if (fragment.kind === 'bad') {
    store.say(fragment.message);
    return undefined;
  }
  try {
    return fragment.kind === 'recipe' ? await openRecipe(store, fragment.id) : await openShared(store, hash);
  } catch {
    store.say('What the address asks for did not load. Check the connection and load the page again.');
    return undefined;
  }
}

async function openRecipe(store: ExploreStore, id: string): Promise<string | undefined> {
  const recipe = recipeById(await loadData(), id);
  store.say(recipe ? undefined : `No recipe is called ${id}. The matrix is as it was.`);
  if (recipe) store.load(inputOfRecipe(recipe));
  return recipe?.id;
}

async function openShared(store: ExploreStore, hash: string): Promise<string | undefined> {
  const { readPolicies } = await import('../../share/policies.ts');
  const read = readPolicies(hash, exploreKinds);
  store.say(read.ok ? undefined : read.message);
  // Its kinds were looked at when it was read.
  if (read.ok) store.load(read.state as ExploreInput);
  return undefined;
}
