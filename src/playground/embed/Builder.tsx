import { useEffect, useState } from 'preact/hooks';
import { embedThemes, type EmbedTheme } from '../../snippets/embeds.ts';
import { markups } from '../../snippets/markups.ts';
import { targets } from '../../snippets/targets.ts';
import { Tabs } from '../answer/Tabs.tsx';
import { href } from '../href.ts';
import { Select } from '../Select.tsx';
import {
  chosenSnippet,
  choiceOfHash,
  embedOf,
  embedsOf,
  firstChoice,
  kinds,
  type CaseChoice,
  type Choice,
  type KindId,
} from './choice.ts';
import { PasteText } from './PasteText.tsx';

interface BuilderProps {
  cases: readonly CaseChoice[];
  /** Origin of the site as the build knows it; in the page it is the page's own. */
  origin: string;
}

const themeLabels: Record<EmbedTheme, string> = {
  auto: 'As the reader’s system',
  light: 'Always light',
  dark: 'Always dark',
};

/** Chooses what to embed, shows it, and writes the text to paste for each wiki. */
export function Builder({ cases, origin: built }: BuilderProps) {
  const [choice, setChoice] = useState<Choice>(() => firstChoice(cases));
  const [origin, setOrigin] = useState(built);
  useEffect(() => {
    const follow = (): void => setChoice((before) => choiceOfHash(location.hash, before, cases));
    setOrigin(location.origin);
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [cases]);

  const change = (part: Partial<Choice>): void => setChoice((before) => ({ ...before, ...part }));
  const embed = embedOf(choice, cases, origin, href);
  const { pathname } = new URL(embed.url);
  return (
    <div class="eb">
      <div class="eb-top">
        <section class="eb-choice" aria-label="What to embed">
          <Select
            label="What"
            value={choice.kind}
            options={kinds}
            onChange={(kind) => change({ kind: kind as KindId })}
          />
          {choice.kind === 'snippet' && (
            <>
              <Select
                label="Language"
                value={choice.target}
                options={targets}
                onChange={(target) => change({ target })}
              />
              <Select
                label="Variant"
                value={chosenSnippet(choice).variant.id}
                options={embedsOf(choice.target).map(({ variant }) => variant)}
                onChange={(variant) => change({ variant })}
              />
            </>
          )}
          {choice.kind === 'case' && (
            <Select
              label="Case"
              value={choice.caseId}
              options={cases.map(({ id, lesson }) => ({ id, label: lesson }))}
              onChange={(caseId) => change({ caseId })}
            />
          )}
          <Select
            label="Theme"
            value={choice.theme}
            options={embedThemes.map((id) => ({ id, label: themeLabels[id] }))}
            onChange={(theme) => change({ theme: theme as EmbedTheme })}
          />
          <p class="eb-note">
            {embed.height} px high. The address stays as it is for good; the code in it follows the SDKs.
          </p>
        </section>
        <section class="eb-preview" aria-label="Preview">
          <iframe key={pathname} src={pathname} title={embed.title} height={embed.height} />
        </section>
      </div>
      <section class="eb-out" aria-labelledby="eb-paste">
        <h2 id="eb-paste">Paste it</h2>
        <Tabs
          label="Wiki"
          stop={false}
          tabs={markups.map(({ id, label, where, pastes }) => ({
            id,
            label,
            content: (
              <>
                <p class="eb-where">{where}</p>
                {pastes(embed).map((paste) => (
                  <PasteText key={`${embed.url} ${id} ${paste.label}`} paste={paste} />
                ))}
              </>
            ),
          }))}
        />
      </section>
    </div>
  );
}
