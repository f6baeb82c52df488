/**
 * What can come between a browser and STS, in words: none of these is an answer of STS, so none is in the catalogue of
 * errors. Sources: facts tried in Chromium 156, and the texts of browsers that the SDK knows (@smithy/core 3.41.0).
 */

export const liveFailureIds = [
  'offline',
  'refused-by-policy',
  'mixed-content',
  'local-network-permission',
  'cors',
  'nothing-listens',
  'local-tls',
  'ended-at-once',
  'unreachable',
  'timeout',
  'aborted',
  'not-sts',
  'not-sent',
] as const;
export type LiveFailureId = (typeof liveFailureIds)[number];

export interface LiveFailure {
  id: LiveFailureId;
  /** What happened, as a title. */
  title: string;
  /** A few words for a list of attempts. */
  short: string;
  why: string;
  /** What to do, one step an item. */
  what: readonly string[];
  /** What a page cannot know of it; absent where it knows. */
  unsure?: string;
}

const failure = (
  id: LiveFailureId,
  title: string,
  short: string,
  why: string,
  what: readonly string[],
  unsure?: string,
): LiveFailure => ({ id, title, short, why, what, ...(unsure !== undefined && { unsure }) });

const sameError =
  'A browser gives a page the same error for a name that is not found, a connection that is refused or cut, a certificate it does not trust, and a blocker. Its developer tools know more: the Network panel shows the reason beside the request.';

export const liveFailures: readonly LiveFailure[] = [
  failure(
    'offline',
    'This machine is offline',
    'offline',
    'The browser says that it has no network connection. The request did not leave the machine.',
    ['Connect, and send again. What you typed is still there.'],
  ),
  failure(
    'refused-by-policy',
    'This page may not call that address',
    'refused by the policy of this page',
    'The content security policy of this page names each host it may call, and this one is not among them. The browser stopped the request before it was sent. That is the policy doing its work.',
    [
      'Choose an endpoint of the list, or a custom endpoint at 127.0.0.1 or localhost.',
      'If the host is one of STS, the policy of this copy of the site is older than the host: tell whoever runs it.',
    ],
  ),
  failure(
    'mixed-content',
    'Safari does not let a secure page call http',
    'refused as mixed content',
    'This page came over https and the endpoint speaks http. Chrome and Firefox make an exception for this machine; Safari makes none, and the request was not sent.',
    [
      'Use Chrome or Firefox for an endpoint on this machine.',
      'Or run this site on the same machine over http: `npm start`.',
    ],
  ),
  failure(
    'local-network-permission',
    'The browser did not let this page reach your machine',
    'no permission for the local network',
    'Chrome 142 and later ask before a page of the web may call an address on your machine or network. The question was declined, or has not been answered.',
    [
      'Open the settings of this page, left of the address, allow access to the local network, and send again.',
      'Or run this site on the same machine: `npm start`. A page from there needs no permission.',
    ],
  ),
  failure(
    'cors',
    'Something answers there, but no page may read it',
    'the answer may not be read by a page',
    'A second request without a key came through, so the host is reachable. It did not allow this page to read its answers (CORS). STS allows every page; an emulator or a proxy may not.',
    [
      'Check the address: is it an endpoint of STS, not of another service?',
      'Of an emulator, switch on CORS for this page’s origin. LocalStack: `EXTRA_CORS_ALLOWED_ORIGINS`.',
      'A company proxy that answers in place of STS looks the same. Try another network, or the CLI.',
    ],
    'An extension that lets some requests through and not others looks the same.',
  ),
  failure(
    'nothing-listens',
    'Nothing listens at this address',
    'nothing listens there',
    'The connection to your own machine failed. Most likely no program listens at that port.',
    [
      'Start the endpoint, or correct the port. That of this project is `npm run sts`.',
      'In Chrome 142 and later, see that this page may reach the local network: settings of the page, left of the address.',
    ],
    sameError,
  ),
  failure(
    'local-tls',
    'Nothing listens there, or its certificate is not trusted',
    'nothing listens there, or no trusted certificate',
    'The connection to your own machine failed over TLS. Either no program listens at that port, or the browser does not trust the certificate of the one that does: one of its own making, say.',
    [
      'Open the address in a tab of its own: the browser names the reason there. Let it trust the certificate, and send again.',
      'Or use http: between this page and your own machine nobody reads along.',
    ],
    sameError,
  ),
  failure(
    'ended-at-once',
    'The request was stopped at once',
    'stopped at once',
    'It failed faster than a network can answer. Most likely an extension of the browser or a blocker on this machine stopped it, or the name of the host could not be found.',
    [
      'Try a private window without extensions, or allow this page in the blocker.',
      'Check that the network knows the name: `nslookup` with the host.',
      'From behind a proxy, the AWS CLI with the same key shows whether STS can be reached at all.',
    ],
    sameError,
  ),
  failure(
    'unreachable',
    'No connection to the host',
    'no connection',
    'The browser could not connect, or the connection was cut before an answer came. The reasons: the name is not found (DNS), nothing answers at the address, the certificate is not trusted (TLS; a proxy that reads along has its own), or the network cut the line.',
    [
      'Open the Network panel of the developer tools and send again: it names the reason.',
      'Try another endpoint: some networks reach one region and not another, and not every region has a FIPS host.',
      'Behind a company proxy, try the AWS CLI with the same key.',
    ],
    sameError,
  ),
  failure(
    'timeout',
    'No answer in time',
    'no answer in time',
    'The host was called and did not answer in time. A firewall that drops packets looks like this, and so does a very slow network.',
    [
      'Send again. If the first try reached STS after all, its code is spent: use the next one.',
      'Try another endpoint, or the AWS CLI on the same network.',
    ],
  ),
  failure(
    'aborted',
    'You ended the call',
    'ended by you',
    'The browser closed the connection when you pressed Abort. STS may have had the request already: then a session was issued that nobody got, and the code is spent.',
    ['Use the next code if you send again.'],
  ),
  failure(
    'not-sts',
    'Something other than STS answered',
    'not an answer of STS',
    'An answer came, and it is not one that STS writes. A login page of a network, a proxy or a gateway answers in its place. The SDK takes such an answer with status 200 for a success without credentials; this page checks.',
    [
      'See under Raw answer what it says. If it is a login page, log in to the network and send again.',
      'Check the address if you typed it.',
    ],
  ),
  failure(
    'not-sent',
    'The SDK did not send the request',
    'not sent',
    'The SDK found something in the way before it sent anything. Its own words are under SDK error.',
    ['Check the key and the endpoint, and send again.'],
  ),
];

/** The words for a failure. */
export function liveFailure(id: LiveFailureId): LiveFailure {
  const found = liveFailures.find((entry) => entry.id === id);
  if (!found) throw new RangeError(`no failure is called ${id}`);
  return found;
}
