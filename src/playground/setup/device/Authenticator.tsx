import type { MfaDevice } from '../../../model/account.ts';
import { useCopy } from '../../copy.ts';
import type { Store } from '../../store.ts';
import { addressOf, grouped, issuer, labelOf, qrCode } from './authenticator.ts';

/** The device for the reader's own authenticator app: as a QR code, and its seed to type. */
export function Authenticator({ store, device }: { store: Store; device: MfaDevice }) {
  const { said, copy } = useCopy();
  const { size, path } = qrCode(addressOf(device));
  return (
    <>
      <p>
        Scan it: your app then shows the codes above, as “{issuer}, {labelOf(device)}”.{' '}
        {isOfThisSite(store, device)
          ? 'The seed is the simulator’s own: made up, public, and good for nothing at AWS.'
          : 'The seed is the one in the account as you changed it; nobody but this tab has it.'}
      </p>
      <svg
        class="pg-qr"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label="QR code of the simulated device"
        shape-rendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>
        By hand: time-based, 6 digits, every 30 s.
        <code class="pg-seed">{grouped(device.seed)}</code>
        <button type="button" class="link" onClick={() => void copy('The seed', device.seed)}>
          Copy the seed
        </button>
      </p>
      <p class="meta" role="status">
        {said}
      </p>
    </>
  );
}

const isOfThisSite = ({ data }: Store, { seed }: MfaDevice): boolean =>
  Object.values(data.accounts).some(({ root, users }) =>
    [root, ...users].some(({ mfaDevices }) => mfaDevices.some((device) => device.seed === seed)),
  );
