import { useEffect, useId, useState } from 'preact/hooks';
import { recipeById, type ExploreData } from './recipes.ts';
import { loadData } from './session.ts';

interface RecipesProps {
  /** Of the recipe that is loaded; undefined where none is. */
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** The recipes of the cookbook, to be loaded. */
export function Recipes({ chosen, onChoose }: RecipesProps) {
  const id = useId();
  const [data, setData] = useState<ExploreData | undefined>();
  const [failed, setFailed] = useState(false);
  const load = (): void => {
    loadData().then(
      (found) => {
        setFailed(false);
        setData(found);
      },
      () => setFailed(true),
    );
  };
  useEffect(load, []);
  const recipe = data && chosen !== undefined ? recipeById(data, chosen) : undefined;
  return (
    <div class="ex-recipes">
      <label for={id}>Recipe</label>
      <select
        id={id}
        class="pg-select"
        value={recipe?.id ?? ''}
        disabled={!data}
        onChange={(event) => {
          if (event.currentTarget.value !== '') onChoose(event.currentTarget.value);
        }}
      >
        <option value="">{data ? 'Load one from the cookbook' : 'Loading the cookbook'}</option>
        {data?.groups.map(({ title, recipes }) => (
          <optgroup key={title} label={title}>
            {recipes.map(({ id: name, title: called, isWrong }) => (
              <option key={name} value={name}>
                {called}
                {isWrong ? ', wrong' : ''}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {recipe && (
        <p>
          {recipe.summary}{' '}
          <a class="link" href={recipe.href}>
            In the cookbook
          </a>
        </p>
      )}
      {failed && (
        <p class="pg-note" role="status">
          The cookbook did not load.{' '}
          <button type="button" class="link" onClick={load}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
