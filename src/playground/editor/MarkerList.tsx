import { useId } from 'preact/hooks';
import { lineAt } from '../../json/text.ts';
import { FixRow } from '../request/FindingText.tsx';
import type { LanguageService, Link, Marker, TextFix } from './language.ts';

interface MarkerListProps {
  text: string;
  markers: readonly Marker[];
  service: LanguageService;
  /** The text was looked at since the last key. */
  settled: boolean;
  onGo: (offset: number) => void;
  onFix: (fix: TextFix) => void;
}

/** What is marked in the text, in words: for those who do not see the marks, and for every device. */
export function MarkerList({ text, markers, service, settled, onGo, onFix }: MarkerListProps) {
  const id = useId();
  const [first] = markers;
  const said = first
    ? `${count(markers.length)}. Line ${lineAt(text, first.offset).line}: ${first.message}`
    : 'No problems.';
  return (
    <div class="code-said">
      <p class="sr-only" role="status">
        {settled ? said : ''}
      </p>
      {markers.length > 0 && (
        <>
          <h3 class="sr-only" id={id}>
            Problems
          </h3>
          <ul aria-labelledby={id}>
            {markers.map((marker, index) => {
              const { offset, severity, message, detail, move, link } = marker;
              const [fix] = service.fixes(text, marker);
              return (
                <li key={index} data-severity={severity}>
                  <p class="pg-finding">
                    <button type="button" class="link" onClick={() => onGo(offset)}>
                      Line {lineAt(text, offset).line}
                    </button>{' '}
                    <strong>{message}</strong> {detail} <Way link={move} /> <Way link={link} />
                  </p>
                  {fix && <FixRow fix={fix} onFix={onFix} />}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}

const count = (problems: number): string => `${problems} problem${problems === 1 ? '' : 's'}`;

const Way = ({ link }: { link: Link | undefined }) =>
  link ? (
    <a class="link" href={link.href}>
      {link.label}
    </a>
  ) : null;
