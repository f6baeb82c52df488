import type { Store } from '../store.ts';

/** Before the first call: what will happen, and what could be tried. */
export function Empty({ store }: { store: Store }) {
  const caller = store.caller.value;
  const device = store.device.value;
  const failed = store.engine.value === 'failed';
  return (
    <div class="pg-empty">
      <h3 class="pg-title">Nothing sent yet</h3>
      <p>
        Send the request, and the AWS SDK signs it for {caller.name} and hands it to a simulated STS in this
        tab. Each check of the service becomes a step on the wire. Here stands the answer: a session, or the
        error that STS gives.
      </p>
      <p class="pg-aside">Nothing leaves the browser. The keys are examples.</p>
      <h4 class="label">Try first</h4>
      <ul class="pg-tries-first">
        <li>
          <b>Send it empty.</b> No parameter is required; the session has no MFA.
        </li>
        {device && (
          <li>
            <b>Use code, then send.</b> The session carries MFA.
          </li>
        )}
        {device && (
          <li>
            <b>Send the same code again.</b> STS takes a code once.
          </li>
        )}
        <li>
          <b>Call as a session.</b> STS refuses at the check of the caller.
        </li>
      </ul>
      {failed && (
        <p class="pg-finding" role="alert">
          <strong>The SDK could not be loaded.</strong> Sending tries again.
        </p>
      )}
    </div>
  );
}
