import { Evidence } from '../marks/Evidence.tsx';
import { Outcome } from '../marks/Outcome.tsx';
import type { Preset } from '../presets.ts';

/** What STS answers, and how that is known. */
export function PresetMarks({ preset: { refused, evidence } }: { preset: Preset }) {
  return (
    <>
      <Outcome kind={refused === undefined ? 'allowed' : 'refused'} word={refused ?? 'session issued'} />
      <Evidence kind={evidence} word />
    </>
  );
}
