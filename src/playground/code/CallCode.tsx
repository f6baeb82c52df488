import { useState } from 'preact/hooks';
import { embedBuilderPath } from '../../snippets/embeds.ts';
import type { VariantId } from '../../snippets/target.ts';
import { targets } from '../../snippets/targets.ts';
import { useCopy } from '../copy.ts';
import { href } from '../href.ts';
import { rememberedLanguage, rememberLanguage } from '../language.ts';
import { Select } from '../Select.tsx';
import type { Store } from '../store.ts';
import { callCode, targetById, variantsOf } from './call-code.ts';

/** The request as code, in the language that was chosen last, here or in the docs. */
export function CallCode({ store }: { store: Store }) {
  const [language, setLanguage] = useState(rememberedLanguage);
  const [wanted, setVariant] = useState<VariantId>('minimal');
  const { said, copy } = useCopy();
  const target = targetById(language);
  const own = variantsOf(target);
  const variant = own.some(({ id }) => id === wanted) ? wanted : 'minimal';
  const { snippet, notes } = callCode(
    { document: store.document.value, account: store.account.value, endpoint: store.endpoint.value },
    target,
    variant,
  );
  return (
    <div class="pg-as-code">
      <div class="pg-as-code-choice">
        <Select
          label="Language"
          value={target.id}
          options={targets}
          onChange={(id) => {
            setLanguage(id);
            rememberLanguage(id);
          }}
        />
        <Select
          label="Variant"
          value={variant}
          options={own}
          onChange={(id) => setVariant(id as VariantId)}
        />
      </div>
      {'code' in snippet ? (
        <>
          <p class="pg-as-code-bar">
            <span class="mono">{snippet.fileName}</span>
            <button type="button" class="link" onClick={() => void copy('The code', snippet.code)}>
              Copy
            </button>
            <a class="link" href={href(embedBuilderPath(target.id, variant))}>
              Embed
            </a>
          </p>
          <pre class="pg-pre" tabIndex={0} role="region" aria-label={`The request in ${target.label}`}>
            {snippet.code.trimEnd()}
          </pre>
        </>
      ) : (
        <p class="pg-finding">
          <strong>There is no such code.</strong> {snippet.unavailable}
        </p>
      )}
      <p class="pg-aside">
        {target.sdk.name} {target.sdk.version}. It takes its key from your environment or profile, and calls
        the real STS.
        {notes.map((note) => ` ${note}`)}
      </p>
      <p class="meta" role="status">
        {said}
      </p>
    </div>
  );
}
