import { useEffect, useMemo, useRef } from 'preact/hooks';
import { liveFailure } from '../../model/live-failures.ts';
import type { AnswerContext } from '../answer/context.ts';
import { useCopy } from '../copy.ts';
import { Shown } from './Shown.tsx';
import type { LiveStore, ShownAnswer } from './store.ts';

export interface LiveData {
  /** Address of the module that holds the explanations of errors. */
  errorsModule: string;
  /** Address of the page that lists the errors. */
  errorsHref: string;
}

/** Width below which the answer lies below the form, out of sight. */
const narrow = '(max-width: 49.99rem)';

/** What came back, in the views of the playground. */
export function LiveAnswer({ store, data }: { store: LiveStore; data: LiveData }) {
  const answer = store.answer.value;
  const zone = useRef<HTMLElement>(null);
  const id = answer?.id;
  useEffect(() => {
    if (id !== undefined && matchMedia(narrow).matches) zone.current?.scrollIntoView();
  }, [id]);
  const errors = store.errors.value;
  const context = useMemo<AnswerContext>(
    () => ({
      errors,
      errorsHref: data.errorsHref,
      now: store.now,
      signing: (exchange) => Promise.resolve(store.signing(exchange)),
    }),
    [store, data, errors],
  );
  return (
    <section
      class="pg-zone pg-answer"
      id="answer"
      ref={zone}
      aria-labelledby="answer-title"
      aria-busy={store.running.value === 'call'}
    >
      <header class="pg-head">
        <h2 id="answer-title">Answer</h2>
        {answer && <CopyReport store={store} answer={answer} />}
      </header>
      <div class="pg-body">
        {answer ? <Shown key={answer.id} store={store} context={context} answer={answer} /> : <Nothing />}
      </div>
    </section>
  );
}

interface CopyReportProps {
  store: LiveStore;
  answer: ShownAnswer;
}

function CopyReport({ store, answer: { exchange, failure } }: CopyReportProps) {
  const { said, copy } = useCopy();
  /** Loads what writes reports first: the page's bytes are counted. */
  const report = async (): Promise<void> => {
    const writer = await import('../../client/report.ts').catch(() => undefined);
    if (!writer) {
      store.notify('What writes reports could not be loaded. Check the connection and try again.');
      return;
    }
    const options = { caller: 'A key in a browser', failure: failure && liveFailure(failure) };
    await copy('The report', writer.reportOf(exchange, options));
  };
  return (
    <span class="lv-report">
      <span class="meta" role="status">
        {said}
      </span>
      <button type="button" class="button" onClick={() => void report()}>
        Copy as report
      </button>
    </span>
  );
}

function Nothing() {
  return (
    <div class="pg-empty">
      <h3 class="pg-title">Nothing sent yet</h3>
      <p>
        The AWS SDK signs the request in this tab and sends it to the host on the button, and to no other.
        Here stands the answer: a session, or what STS says against it, explained.
      </p>
      <p class="pg-aside">
        A session issued here is real. Its secrets are hidden until you ask for them, and gone with the page.
      </p>
    </div>
  );
}
