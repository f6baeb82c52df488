/** Which cases can be embedded. */
import { whyNotPlain } from '../../client/case-call.ts';
import type { AnyCase, Case } from '../../model/case.ts';

/** The cases that are frames: those with a lesson that the SDK can send. */
export const isFramed = (someCase: AnyCase): someCase is Case =>
  someCase.run && someCase.lesson !== undefined && whyNotPlain(someCase) === undefined;
