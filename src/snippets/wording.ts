/** Words that the snippets of all languages share. */

/** Above the client: where the keys come from. */
export const credentialsNote = 'Keys: from the environment, or from the profile that AWS_PROFILE names.';

export const promptText = 'MFA code: ';

/** What AccessDenied means for this call: it is never a missing permission (sts-wire §1, cases `gst-…`). */
export const accessDeniedHint =
  'Check the MFA code and the device it belongs to, and that the key is a long-term one.';

/** The serial number of a snippet that asks for the code where the request names no device. */
export const exampleSerial = 'arn:aws:iam::123456789012:mfa/alice';
