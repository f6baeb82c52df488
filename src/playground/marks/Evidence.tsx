import type { Evidence as EvidenceKind } from '../../model/operation.ts';

/** What each mark claims, in the words of the legend. */
export const evidenceMeaning: Record<EvidenceKind, string> = {
  recorded: 'Recorded: seen in a real answer of STS',
  documented: 'Documented: AWS says so',
  reported: 'Reported: others have published it',
  inferred: 'Inferred: worked out, not seen',
};

interface EvidenceProps {
  kind: EvidenceKind;
  /** Writes the word beside the circle, as tables do; in prose the circle has it as its name. */
  word?: boolean;
  /** What the mark claims, where that is not said of an answer of STS. */
  meaning?: string;
}

/** The evidence circle: how a statement is known. Drawn without script, in Astro and in Preact alike. */
export function Evidence({ kind, word = false, meaning = evidenceMeaning[kind] }: EvidenceProps) {
  const name = word ? { 'aria-hidden': true } : { role: 'img' as const, 'aria-label': meaning };
  return (
    <span class={`evidence evidence-${kind}`} title={meaning}>
      <svg class="evidence-mark" viewBox="0 0 10 10" width="10" height="10" {...name}>
        {kind === 'recorded' && <circle class="fill" cx="5" cy="5" r="4.5" />}
        {kind === 'documented' && <circle class="ring" cx="5" cy="5" r="4.1" />}
        {kind === 'reported' && (
          <>
            <circle class="ring" cx="5" cy="5" r="4.1" />
            <path class="fill" d="M5 .9a4.1 4.1 0 0 0 0 8.2z" />
          </>
        )}
        {kind === 'inferred' && <circle class="ring dotted" cx="5" cy="5" r="4.1" />}
      </svg>
      {word && <span class="evidence-word">{kind}</span>}
    </span>
  );
}
