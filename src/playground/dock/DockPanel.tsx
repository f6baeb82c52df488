import type { ReadonlySignal } from '@preact/signals';
import { Announcer } from '../Announcer.tsx';
import { Notice } from '../Notice.tsx';
import { Calls } from '../request/Calls.tsx';
import { Device } from '../setup/Device.tsx';
import type { Store } from '../store.ts';
import { DockAnswer } from './DockAnswer.tsx';
import { DockForm } from './DockForm.tsx';
import { DockHead } from './DockHead.tsx';
import { From } from './From.tsx';
import type { Origin } from './remember.ts';
import { Where } from './Where.tsx';

/** Addresses that the panel leads to. */
export interface DockLinks {
  playground: string;
  /** The page of the parameters, each under its name in small letters. */
  parameters: string;
}

interface DockPanelProps {
  store: Store;
  /** Where the case came from; undefined where none was opened. */
  origin: ReadonlySignal<Origin | undefined>;
  /** See `DockAnswer`. */
  quietTo: ReadonlySignal<number>;
  /** The panel is a column, not a sheet. */
  wide: ReadonlySignal<boolean>;
  links: DockLinks;
  onClose: () => void;
}

/** The playground in one narrow column: caller, device, request, wire, answer. */
export function DockPanel({ store, origin, quietTo, wide, links, onClose }: DockPanelProps) {
  return (
    <div class="pg dock-in">
      <DockHead store={store} href={links.playground} onClose={onClose} />
      <Notice store={store} />
      <div class="dock-body">
        <From store={store} origin={origin.value} />
        <Where store={store} />
        <Device store={store} />
        <DockForm store={store} parameters={links.parameters} />
        <DockAnswer store={store} quietTo={quietTo} wide={wide} />
        <Calls store={store} />
      </div>
      <Announcer store={store} />
    </div>
  );
}
