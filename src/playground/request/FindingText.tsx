import { takenOut, type Finding, type Fix } from '../../request/finding.ts';
import { href } from '../href.ts';
import { useKeyNames } from '../keys.ts';

/** What is wrong, what STS will make of it, and where that is explained. */
export function FindingLine({ finding, id }: { finding: Finding; id?: string }) {
  const { message, detail, docs, move } = finding;
  return (
    <p class="pg-finding" id={id}>
      <strong>{message}</strong> {detail}{' '}
      {move && (
        <>
          <a class="link" href={href(move.path)}>
            {move.label}
          </a>{' '}
        </>
      )}
      <a class="link" href={href(docs)}>
        Why
      </a>
    </p>
  );
}

interface FixRowProps<F> {
  fix: F;
  onFix: (fix: F) => void;
}

/** A change before it is made: what goes, what comes, and the button. */
export function FixRow<F extends Pick<Fix, 'label' | 'from' | 'to'>>({ fix, onFix }: FixRowProps<F>) {
  const { fix: fixKey } = useKeyNames();
  const onlyOut = fix.to === takenOut;
  return (
    <div class="pg-fix">
      <span class="mono">
        <del>{fix.from}</del>
        {!onlyOut && (
          <>
            {' '}
            to <ins>{fix.to}</ins>
          </>
        )}
      </span>
      <button
        type="button"
        class="button"
        aria-label={onlyOut ? fix.label : `Apply fix: ${fix.label}`}
        aria-keyshortcuts="Alt+Enter"
        onClick={() => onFix(fix)}
      >
        {onlyOut ? fix.label : 'Apply fix'}
        <kbd class="key" aria-hidden="true">
          {fixKey}
        </kbd>
      </button>
    </div>
  );
}

/** The finding, and the change that puts it right. */
export function FindingText({ finding, onFix }: { finding: Finding; onFix: (fix: Fix) => void }) {
  const { fix } = finding;
  return (
    <>
      <FindingLine finding={finding} />
      {fix && <FixRow fix={fix} onFix={onFix} />}
    </>
  );
}
