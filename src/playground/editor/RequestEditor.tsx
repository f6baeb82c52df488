import { useMemo } from 'preact/hooks';
import { href } from '../href.ts';
import type { Store } from '../store.ts';
import { CodeEditor } from './CodeEditor.tsx';
import { requestService } from './request-service.ts';

/** The request as JSON: the other view of what the form shows. */
export function RequestEditor({ store }: { store: Store }) {
  const service = useMemo(
    () => requestService({ context: () => store.context.value, code: () => store.face.peek()?.code }, href),
    [store],
  );
  return (
    <CodeEditor
      label="Request document"
      language="json"
      value={store.text.value}
      service={service}
      onChange={(text) => store.dispatch({ type: 'text', text })}
    />
  );
}
