import { useKeyNames } from '../keys.ts';
import type { Finding, Fix } from '../../request/finding.ts';

/** What is wrong, what STS will make of it, and the change that puts it right. */
export function FindingText({ finding, onFix }: { finding: Finding; onFix: (fix: Fix) => void }) {
  const { message, detail, fix } = finding;
  const { fix: fixKey } = useKeyNames();
  return (
    <>
      <p class="pg-finding">
        <strong>{message}</strong> {detail}
      </p>
      {fix && (
        <div class="pg-fix">
          <span class="mono">
            <del>{fix.from}</del> to <ins>{fix.to}</ins>
          </span>
          <button
            type="button"
            class="button"
            aria-label={`Apply fix: ${fix.label}`}
            aria-keyshortcuts="Alt+Enter"
            onClick={() => onFix(fix)}
          >
            Apply fix
            <kbd class="key" aria-hidden="true">
              {fixKey}
            </kbd>
          </button>
        </div>
      )}
    </>
  );
}
