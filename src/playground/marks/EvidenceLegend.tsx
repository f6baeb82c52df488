import { evidenceKinds } from '../../model/operation.ts';
import { Evidence } from './Evidence.tsx';

/** The four marks with their words. */
export function EvidenceLegend() {
  return (
    <ul class="legend" aria-label="Marks of evidence">
      {evidenceKinds.map((kind) => (
        <li key={kind}>
          <Evidence kind={kind} word />
        </li>
      ))}
    </ul>
  );
}
