/** All rules: first what AWS refuses, then what is legal and wrong. */
import type { PolicyRule } from '../finding.ts';
import { actionName } from './action-name.ts';
import { conditionKey } from './condition-key.ts';
import { conditionValue } from './condition-value.ts';
import { documentShape } from './document-shape.ts';
import { effect } from './effect.ts';
import { elementValues } from './element-values.ts';
import { mfaExemptDelete } from './mfa-exempt-delete.ts';
import { mfaIfExists } from './mfa-if-exists.ts';
import { mfaInverted } from './mfa-inverted.ts';
import { mfaNull } from './mfa-null.ts';
import { mfaOperator } from './mfa-operator.ts';
import { noEffect } from './no-effect.ts';
import { openPrincipal } from './open-principal.ts';
import { operatorName } from './operator-name.ts';
import { principalNames } from './principal-names.ts';
import { resourceArn } from './resource-arn.ts';
import { setOperator } from './set-operator.ts';
import { sid } from './sid.ts';
import { statementElements } from './statement-elements.ts';
import { trustAction } from './trust-action.ts';
import { variable } from './variable.ts';
import { version } from './version.ts';

export const policyRules: readonly PolicyRule[] = [
  documentShape,
  version,
  statementElements,
  effect,
  sid,
  elementValues,
  actionName,
  resourceArn,
  principalNames,
  trustAction,
  operatorName,
  conditionKey,
  conditionValue,
  variable,
  mfaIfExists,
  mfaNull,
  mfaInverted,
  mfaOperator,
  mfaExemptDelete,
  setOperator,
  openPrincipal,
  noEffect,
];
