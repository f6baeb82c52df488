/** The SDK and what goes with it. The page loads this when the reader turns to the form, for it is most of its bytes. */
import { allowTheParser } from './trusted-types.ts';

export { callLive, identityLive, type LiveAnswer } from '../../client/live/call.ts';
export { thisBrowser } from '../../client/live/platform.ts';

allowTheParser();
