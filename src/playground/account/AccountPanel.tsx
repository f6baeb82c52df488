import { useEffect, useMemo, useState } from 'preact/hooks';
import { accountText } from '../account-edit.ts';
import { accountService } from '../editor/account-service.ts';
import { CodeEditor } from '../editor/CodeEditor.tsx';
import { useSettled } from '../editor/settled.ts';
import type { Store } from '../store.ts';
import { accountStanding } from './standing.ts';

interface Discarded {
  name: string;
  text: string;
}

/** The simulated account: one of the page's, or changed as JSON. What is wrong is listed; calls keep to what was right. */
export function AccountPanel({ store }: { store: Store }) {
  const { accountName, accountEdit } = store.state.value;
  const [discarded, setDiscarded] = useState<Discarded | undefined>();
  const choose = (name: string): void => {
    if (accountEdit) setDiscarded({ name: accountName, text: accountEdit.text });
    store.dispatch({ type: 'account', name });
  };
  const putBack = ({ name, text }: Discarded): void => {
    store.dispatch({ type: 'account', name });
    void store.editAccount(text);
    setDiscarded(undefined);
  };
  const text = accountEdit?.text;
  const settled = useSettled(text);
  // The text is kept with each key; whether it is an account is asked when the keys rest.
  const edit = (typed: string): void => {
    setDiscarded(undefined);
    const account = store.state.value.accountEdit?.account;
    store.dispatch({ type: 'account-edited', edit: { text: typed, account } });
  };
  useEffect(() => {
    const check = (): void => {
      const typed = store.state.value.accountEdit?.text;
      if (typed !== undefined) void store.editAccount(typed);
    };
    const stop = settled.subscribe(check);
    return () => {
      stop();
      // Closed before the keys had rested.
      check();
    };
  }, [store, settled]);
  const standing = useMemo(
    () =>
      accountStanding(
        settled.value === undefined ? undefined : { text: settled.value, account: accountEdit?.account },
      ),
    [settled.value, accountEdit?.account],
  );
  return (
    <div class="pg-account">
      <p class="pg-aside">
        Who exists in the simulated AWS account, with which keys, devices and policies. Everything in it is
        made up and stays in this tab; put no real key here.
      </p>
      <div class="pg-account-choice">
        <label for="account-name">Start from</label>
        <select
          id="account-name"
          class="pg-select"
          value={accountName}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {Object.entries(store.data.accounts).map(([name, { accountId }]) => (
            <option key={name} value={name}>
              {name}, {accountId}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="button"
          data-size="32"
          disabled={!accountEdit}
          onClick={() => choose(accountName)}
        >
          Undo all changes
        </button>
        {discarded && (
          <button type="button" class="link" onClick={() => putBack(discarded)}>
            Put my changes back
          </button>
        )}
      </div>
      <p class="pg-note" role="status">
        {standing}
      </p>
      <CodeEditor
        label="Account"
        language="json"
        value={accountEdit?.text ?? accountText(store.account.value)}
        service={accountService}
        onChange={edit}
      />
    </div>
  );
}
