import type { AnswerContext } from '../answer/context.ts';
import { later } from '../later.tsx';
import { ClockNote } from './ClockNote.tsx';
import { NoAnswer } from './NoAnswer.tsx';
import type { LiveStore, ShownAnswer } from './store.ts';

/** With the first answer of STS, for the page's bytes are counted. What says that none came must be there offline. */
const Issued = later(() => import('../answer/Issued.tsx').then((module) => module.Issued));
const Refused = later(() => import('../answer/Refused.tsx').then((module) => module.Refused));

interface ShownProps {
  store: LiveStore;
  context: AnswerContext;
  answer: ShownAnswer;
}

/** One answer: a session, a refusal, or why there is none. */
export function Shown({ store, context, answer }: ShownProps) {
  const { exchange, failure } = answer;
  const { outcome } = exchange;
  const clock = <ClockNote store={store} answer={answer} />;
  if (failure !== undefined) return <NoAnswer context={context} exchange={exchange} failure={failure} />;
  return outcome.ok ? (
    <>
      <Issued context={context} exchange={exchange} result={outcome.result} />
      {clock}
    </>
  ) : (
    <>
      <Refused context={context} exchange={exchange} error={outcome.error} />
      {clock}
    </>
  );
}
