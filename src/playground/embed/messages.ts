/** What a frame and the page around it say to each other. `public/embed.js` knows the same words. */

/** Asked by `embed.js`, which may come after the frame has spoken. */
export const heightQuestion = 'get-session-token:height?';

/**
 * The height, in CSS pixels, in the shapes that hosts listen for: our own, Embedly's and Iframely's, which Atlassian
 * takes (facts/embeds.md §1).
 */
export const heightMessages = (height: number, src: string): readonly unknown[] => [
  { type: 'get-session-token:height', height },
  JSON.stringify({ src, context: 'iframe.resize', height }),
  JSON.stringify({ method: 'resize', height }),
];
