import { useEffect, useId, useState } from 'preact/hooks';
import type { Exchange } from '../../../client/exchange.ts';
import type { LinkedSigning, Piece, SourceId } from '../../../client/signing-steps-links.ts';
import type { AnswerContext } from '../context.ts';

interface SigningStepsProps {
  context: AnswerContext;
  exchange: Exchange;
}

/** How the request was signed: its parts, then each step, every value leading to what it was made of. */
export function SigningSteps({ context, exchange }: SigningStepsProps) {
  const [signing, setSigning] = useState<LinkedSigning | 'none' | undefined>();
  useEffect(() => {
    let gone = false;
    void context.signing(exchange).then((found) => {
      if (!gone) setSigning(found ?? 'none');
    });
    return () => {
      gone = true;
    };
  }, [context, exchange]);
  if (!signing) return null;
  if (signing === 'none') return <p class="pg-aside">This request was not signed by a key of this page.</p>;
  return <Steps signing={signing} />;
}

function Steps({ signing }: { signing: LinkedSigning }) {
  const base = useId();
  const [lit, setLit] = useState<SourceId>();
  const idOf = (source: SourceId): string => `${base}-${source}`;
  const titleOf = (source: SourceId): string =>
    signing.steps.find(({ id }) => id === source)?.title ??
    source.replace('header-', 'header ').replace('-line', ' line');
  const link = {
    href: (source: SourceId) => `#${idOf(source)}`,
    titleOf,
    light: setLit,
    go: (source: SourceId) => {
      const element = document.getElementById(idOf(source));
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'nearest' });
    },
  };
  const place = (source: SourceId) => ({
    id: idOf(source),
    tabIndex: -1,
    'data-lit': lit === source ? '' : undefined,
  });
  return (
    <div class="pg-signing">
      <p class="pg-aside">
        What is underlined was taken from above. Point at it to see from where; follow it to go there.
      </p>
      <h4 class="label">Request</h4>
      <div class="pg-bytes mono">
        {signing.request.map(({ id, text }) => (
          <p key={id} {...place(id)}>
            {text}
          </p>
        ))}
      </div>
      <ol>
        {signing.steps.map(({ id, title, formula, value }, index) => (
          <li key={id} {...place(id)}>
            <h4>
              <span class="pg-step-number">{index + 1}</span> {title}
            </h4>
            <p class="pg-formula">
              <Pieces pieces={formula} link={link} />
            </p>
            <p class="pg-value mono">
              <Pieces pieces={value} link={link} />
            </p>
          </li>
        ))}
      </ol>
      <p class="pg-aside">
        {signing.matches
          ? 'The signature that was sent is the one worked out here.'
          : 'The signature that was sent is another than the one worked out here.'}
      </p>
    </div>
  );
}

interface Link {
  href: (source: SourceId) => string;
  titleOf: (source: SourceId) => string;
  light: (source: SourceId | undefined) => void;
  go: (source: SourceId) => void;
}

function Pieces({ pieces, link }: { pieces: readonly Piece[]; link: Link }) {
  return (
    <>
      {pieces.map(({ text, from }, index) =>
        from === undefined ? (
          text
        ) : (
          <a
            key={index}
            href={link.href(from)}
            title={`From: ${link.titleOf(from)}`}
            onClick={(event) => {
              // The address stays as it is: it may name a preset, and going back should leave the page.
              event.preventDefault();
              link.go(from);
            }}
            onPointerEnter={() => link.light(from)}
            onPointerLeave={() => link.light(undefined)}
            onFocus={() => link.light(from)}
            onBlur={() => link.light(undefined)}
          >
            {text}
          </a>
        ),
      )}
    </>
  );
}
