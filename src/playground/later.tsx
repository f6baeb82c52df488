import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component whose code is loaded when it is first shown: most readers never open most parts of an answer, and the
 * form must not wait for them.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => VNode | null {
  let Found: ComponentType<P> | undefined;
  return function Later(props: P) {
    const [failed, setFailed] = useState(false);
    const [, setFound] = useState(Found !== undefined);
    useEffect(() => {
      if (Found) return;
      let gone = false;
      load().then(
        (component) => {
          Found = component;
          if (!gone) setFound(true);
        },
        () => gone || setFailed(true),
      );
      return () => {
        gone = true;
      };
    }, []);
    if (Found) return <Found {...props} />;
    return failed ? (
      <p class="pg-finding" role="alert">
        <strong>This part could not be loaded.</strong> Check the connection and open it again.
      </p>
    ) : null;
  };
}
