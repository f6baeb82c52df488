/** The frames that the site gives away, made at build. */
import { getCollection } from 'astro:content';
import { lastAttempt } from '../../client/exchange.ts';
import { redactAnswer, responseHead } from '../../client/http-text.ts';
import type { AnyCase, Case } from '../../model/case.ts';
import { isFramed } from '../../playground/embed/framed.ts';
import { textOf } from '../../snippets/javascript.ts';
import { caseHeight, miniHeight, snippetHeight } from '../../snippets/embed-height.ts';
import {
  caseSlug,
  caseTitle,
  embeddedRequest,
  miniSlug,
  miniTitle,
  snippetEmbeds,
  snippetSlug,
  snippetTitle,
  type SnippetEmbed,
} from '../../snippets/embeds.ts';
import { generate, type Snippet } from '../../snippets/generate.ts';
import { buildExample } from '../example.ts';

export interface FrameFacts {
  slug: string;
  title: string;
  /** In a sentence. */
  about: string;
  /** CSS pixels. */
  height: number;
}

export interface SnippetFrame extends FrameFacts, SnippetEmbed {
  snippet: Snippet;
}

export interface CaseFrame extends FrameFacts {
  example: Awaited<ReturnType<typeof buildExample>>;
  /** Title of the lesson. */
  lesson: string;
  request: string;
  /** Status, an empty line, the body; a session's secret and token are left out. */
  answer: string;
}

/** Every snippet as a frame. */
export const snippetFrames: readonly SnippetFrame[] = snippetEmbeds.flatMap((embed) => {
  const { target, variant } = embed;
  const snippet = generate(embeddedRequest, { target: target.id, variant: variant.id });
  if (!('code' in snippet)) throw new Error(`${target.id}, ${variant.id}: ${snippet.unavailable}`);
  const height = snippetHeight(snippet.code);
  return [
    {
      slug: snippetSlug(target.id, variant.id),
      title: snippetTitle(embed),
      about: `AWS STS GetSessionToken with ${target.sdk.name}.`,
      height,
      snippet,
      ...embed,
    },
  ];
});

/** Every framed case, run. */
export async function caseFrames(): Promise<CaseFrame[]> {
  const cases: AnyCase[] = (await getCollection('cases')).map(({ id, data }) => ({ ...data, id }));
  return Promise.all(cases.filter(isFramed).map(frameOfCase));
}

async function frameOfCase({ id, lesson }: Case): Promise<CaseFrame> {
  const example = await buildExample(id);
  const request = textOf(example.view.code);
  const answer = lastAttempt(example.exchange)?.response;
  if (!answer) throw new Error(`case ${id}: no answer came, so there is none to show`);
  const text = `HTTP ${responseHead({ ...answer, headers: [] })}\n${redactAnswer(answer.body)}`;
  const title = lesson?.title ?? id;
  const { refusal } = example.view;
  return {
    slug: caseSlug(id),
    title: caseTitle(title),
    about: refusal
      ? `GetSessionToken is refused: ${refusal.code}. ${refusal.message.trim()}`
      : 'GetSessionToken issues a session.',
    height: caseHeight(request, text),
    example,
    lesson: title,
    request,
    answer: text,
  };
}

export const miniFrame: FrameFacts = {
  slug: miniSlug,
  title: miniTitle,
  about: 'Call AWS STS GetSessionToken through the real SDK; a simulated STS in the frame answers.',
  height: miniHeight,
};

/** All of them, for what is the same for each. */
export async function allFrames(): Promise<FrameFacts[]> {
  return [...snippetFrames, ...(await caseFrames()), miniFrame];
}
