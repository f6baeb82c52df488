export type OutcomeKind = 'allowed' | 'refused' | 'inferred' | 'unknown';

const words: Record<OutcomeKind, string> = {
  allowed: 'Allowed',
  refused: 'Refused',
  inferred: 'Inferred',
  unknown: 'Not known',
};

interface OutcomeProps {
  kind: OutcomeKind;
  /** The word beside the piece, where another fits better than the kind. */
  word?: string;
}

/**
 * A piece of wire: it goes through (arrow), it ends (T-bar), it would go through (dashed arrow), or nobody can tell
 * (dashes, with no end). Always with its word.
 */
export function Outcome({ kind, word = words[kind] }: OutcomeProps) {
  return (
    <span class={`outcome outcome-${kind}`}>
      <svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true">
        {kind === 'refused' && <path d="M0 6h15M16 1v10" />}
        {kind === 'unknown' && <path class="shaft" d="M0 6h19" />}
        {(kind === 'allowed' || kind === 'inferred') && (
          <>
            <path class="shaft" d="M0 6h16" />
            <path d="M12.5 2l4.5 4-4.5 4" />
          </>
        )}
      </svg>
      <span class="outcome-word">{word}</span>
    </span>
  );
}
