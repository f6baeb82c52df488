import { useState } from 'preact/hooks';
import type { MfaDevice } from '../../model/account.ts';
import { deviceName } from '../callers.ts';
import { later } from '../later.tsx';
import type { Store } from '../store.ts';
import { Codes } from './device/Codes.tsx';
import { Face } from './device/Face.tsx';
import { Tries } from './device/Tries.tsx';

const Authenticator = later(() => import('./device/Authenticator.tsx').then((m) => m.Authenticator));

/** The simulated MFA device of the caller: its codes, how many tries STS will make with it, and how to hold it oneself. */
export function Device({ store }: { store: Store }) {
  const device = store.device.value;
  const { devices, name } = store.caller.value;
  if (!device) {
    return (
      <div class="pg-device" data-none>
        <h3 class="label">No MFA device</h3>
        <p>
          {name} has none. Leave SerialNumber and TokenCode empty, or name a device and see what STS says.
        </p>
      </div>
    );
  }
  const view = store.face.value;
  return (
    <>
      <div class="pg-device" data-locked={view?.locked ? '' : undefined}>
        <h3 class="label">Simulated MFA device</h3>
        <Face view={view} />
        <Serial store={store} device={device} devices={devices} />
        <Tries view={view} device={device} now={store.now.value} />
      </div>
      <Codes store={store} />
      <OwnApp store={store} device={device} />
    </>
  );
}

function OwnApp({ store, device }: { store: Store; device: MfaDevice }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="pg-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Your own authenticator app</summary>
      {open && (
        <div class="pg-own-app">
          <Authenticator store={store} device={device} />
        </div>
      )}
    </details>
  );
}

interface SerialProps {
  store: Store;
  device: MfaDevice;
  devices: readonly MfaDevice[];
}

function Serial({ store, device, devices }: SerialProps) {
  const name = ({ serialNumber, status }: MfaDevice): string =>
    status === 'Enabled' ? deviceName(serialNumber) : `${deviceName(serialNumber)} (deactivated)`;
  if (devices.length < 2) return <p class="pg-serial mono">{name(device)}</p>;
  return (
    <select
      class="pg-select pg-serial mono"
      aria-label="Device"
      value={device.serialNumber}
      onChange={(event) => store.dispatch({ type: 'device', serialNumber: event.currentTarget.value })}
    >
      {devices.map((choice) => (
        <option key={choice.serialNumber} value={choice.serialNumber}>
          {name(choice)}
        </option>
      ))}
    </select>
  );
}
