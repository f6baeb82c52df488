import type { MfaDevice } from '../../model/account.ts';
import { deviceName } from '../callers.ts';
import { spaced, type DeviceView } from '../device.ts';
import type { Store } from '../store.ts';
import { clockTime } from '../summary.ts';

/** The simulated MFA device of the caller: its code now, how long it stays, how many tries STS will make with it. */
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
        <Tries view={view} device={device} />
      </div>
      <div class="pg-device-buttons">
        <button type="button" class="button" data-size="36" onClick={() => store.useCode(0)}>
          Use code
        </button>
        <button type="button" class="button" data-size="36" onClick={() => store.useCode(1)}>
          Next code
        </button>
      </div>
    </>
  );
}

/** Circumference of the ring at its radius. */
const around = 2 * Math.PI * 19;

function Face({ view }: { view: DeviceView | undefined }) {
  const left = view?.fractionLeft ?? 0;
  return (
    <div class="pg-face">
      <p class="pg-code">
        <span class="sr-only">Code now: </span>
        {view ? spaced(view.code) : '––– –––'}
      </p>
      <span class="pg-ring" data-ending={view && view.secondsLeft <= 5 ? '' : undefined}>
        <svg viewBox="0 0 44 44" width="44" height="44" aria-hidden="true">
          <circle cx="22" cy="22" r="19" />
          <circle cx="22" cy="22" r="19" class="left" stroke-dasharray={`${left * around} ${around}`} />
        </svg>
        <span class="pg-seconds">
          {view?.secondsLeft ?? ''}
          <span class="sr-only"> seconds left</span>
        </span>
      </span>
    </div>
  );
}

function Serial({
  store,
  device,
  devices,
}: {
  store: Store;
  device: MfaDevice;
  devices: readonly MfaDevice[];
}) {
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

function Tries({ view, device }: { view: DeviceView | undefined; device: MfaDevice }) {
  const total = view?.triesPerWindow ?? 9;
  const left = view?.triesLeft ?? total;
  return (
    <div class="pg-tries">
      <span>{triesText(view, device)}</span>
      <span class="pg-bars" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <i key={index} data-spent={index < left ? undefined : ''} />
        ))}
      </span>
    </div>
  );
}

function triesText(view: DeviceView | undefined, device: MfaDevice): string {
  if (device.status !== 'Enabled') return 'Deactivated: STS does not know it';
  if (!view || view.triesLeft === view.triesPerWindow) return `${view?.triesPerWindow ?? 9} tries left`;
  if (view.locked) return `Locked until ${clockTime(view.freeAt)} Z`;
  return `${view.triesLeft} of ${view.triesPerWindow} tries left`;
}
