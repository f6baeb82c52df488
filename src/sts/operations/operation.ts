/** What an operation is given and gives. One file an operation beside this one. */
import type { Operation as OperationModel } from '../../model/operation.ts';
import type { Caller, Directory } from '../authenticate.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Fault } from '../fault.ts';
import type { Tree } from '../respond.ts';
import type { StsState } from '../state.ts';
import type { Tracer } from '../tracer.ts';
import type { Input } from '../validate.ts';

export interface OperationContext {
  caller: Caller;
  input: Input;
  endpoint: Endpoint;
  directory: Directory;
  state: StsState;
  /** Milliseconds since 1970. */
  now: number;
  random: (bytes: number) => Uint8Array;
  tracer: Tracer;
}

export interface StsOperation {
  model: OperationModel;
  /** Runs the checks after validation; returns the members of the result, in the order of the wire. */
  run(context: OperationContext): Tree | Fault;
}
