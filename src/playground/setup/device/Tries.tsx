import type { MfaDevice } from '../../../model/account.ts';
import { triesPerWindow } from '../../../sts/mfa.ts';
import { minutesUntil, type DeviceView } from '../../device.ts';
import { Evidence } from '../../marks/Evidence.tsx';
import { clockTime } from '../../summary.ts';

interface TriesProps {
  view: DeviceView | undefined;
  device: MfaDevice;
  now: number | undefined;
}

/** How many verifications STS will make with the device, a bar for each, and when it will make all of them again. */
export function Tries({ view, device, now }: TriesProps) {
  const left = view?.triesLeft ?? triesPerWindow;
  const isSpent = view !== undefined && now !== undefined && left < triesPerWindow;
  return (
    <div class="pg-tries">
      <span>{triesText(view, device)}</span>
      <span class="pg-bars" aria-hidden="true">
        {Array.from({ length: triesPerWindow }, (_, index) => (
          <i key={index} data-spent={index < left ? undefined : ''} />
        ))}
      </span>
      {isSpent && device.status === 'Enabled' && (
        <span class="pg-refill">
          All {triesPerWindow} again in {minutesUntil(view.freeAt, now)} <Evidence kind="inferred" />
        </span>
      )}
    </div>
  );
}

function triesText(view: DeviceView | undefined, device: MfaDevice): string {
  if (device.status !== 'Enabled') return 'Deactivated: STS does not know it';
  if (!view || view.triesLeft === triesPerWindow) return `${triesPerWindow} tries left`;
  if (view.locked) return `Locked until ${clockTime(view.freeAt)} Z`;
  return `${view.triesLeft} of ${triesPerWindow} tries left`;
}
