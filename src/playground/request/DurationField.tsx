import { maxDurationForRoot, type IntegerMember } from '../../model/operation.ts';
import { defaultDuration, durationOf, grouped, inHours } from '../duration.ts';
import type { Store } from '../store.ts';
import { Field } from './Field.tsx';
import { Ruler } from './Ruler.tsx';

interface DurationFieldProps {
  store: Store;
  member: IntegerMember;
  /** Address of what is written about it; its name then leads there. */
  about?: string;
}

/** DurationSeconds as a number, and as a place on a ruler. Empty is the default, and is not sent. */
export function DurationField({ store, member, about }: DurationFieldProps) {
  const isRoot = store.caller.value.kind === 'root';
  const text = store.form.value.DurationSeconds;
  const seconds = durationOf(text, isRoot);
  const fallback = defaultDuration(isRoot);
  return (
    <Field
      store={store}
      member={member}
      about={about}
      placeholder={grouped(fallback)}
      inputMode="numeric"
      aside={
        seconds === undefined
          ? undefined
          : text === ''
            ? `${inHours(seconds)}, the default`
            : inHours(seconds)
      }
    >
      <Ruler
        seconds={seconds}
        fallback={fallback}
        disabled={store.problems.value.length > 0}
        limit={isRoot ? maxDurationForRoot : undefined}
        onChange={(value) =>
          store.dispatch({ type: 'typed', member: 'DurationSeconds', text: String(value) })
        }
      />
    </Field>
  );
}
