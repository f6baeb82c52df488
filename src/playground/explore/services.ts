/** The language services of the policy editors; the linter and its catalogue come when they are first wanted. */
import { signal } from '@preact/signals';
import type { Catalogue } from '../../iam/catalogue.ts';
import type { LintKind } from '../../iam/lint/finding.ts';
import type { LanguageService } from '../editor/language.ts';
import { kindFacts, type ExploreKind } from './input.ts';
import { plainService } from './plain-service.ts';
import type { policyService } from './policy-service.ts';

interface Loaded {
  policyService: typeof policyService;
  catalogue: Catalogue;
}

export interface PolicyLanguage {
  serviceFor(kind: ExploreKind): LanguageService;
  /** Loads the linter and the names of actions and keys. Never rejects: without them the editors do without. */
  load(): Promise<void>;
  /** Undefined until it is there. */
  catalogue(): Catalogue | undefined;
}

export function createPolicyLanguage(): PolicyLanguage {
  const loaded = signal<Loaded | undefined>();
  const services = new Map<ExploreKind, LanguageService>();
  const full = new Map<LintKind, LanguageService>();
  let loading: Promise<void> | undefined;

  function current(kind: ExploreKind, plain: LanguageService): LanguageService {
    const { lintKind } = kindFacts[kind];
    const { value } = loaded;
    if (!value || !lintKind) return plain;
    const known = full.get(lintKind) ?? value.policyService(lintKind, () => value.catalogue);
    full.set(lintKind, known);
    return known;
  }

  return {
    serviceFor(kind) {
      const known = services.get(kind);
      if (known) return known;
      const plain = plainService(kindFacts[kind].policyKind);
      // An editor keeps its service for life; what stands behind it may grow.
      const service: LanguageService = {
        markers: (text) => current(kind, plain).markers(text),
        complete: (text, offset) => current(kind, plain).complete(text, offset),
        hover: (text, offset) => current(kind, plain).hover(text, offset),
        fixes: (text, marker) => current(kind, plain).fixes(text, marker),
      };
      services.set(kind, service);
      return service;
    },
    load() {
      loading ??= Promise.all([import('./policy-service.ts'), import('../../iam/data/index.ts')]).then(
        ([service, { catalogue }]) => {
          loaded.value = { policyService: service.policyService, catalogue };
        },
        () => {
          loading = undefined;
        },
      );
      return loading;
    },
    catalogue: () => loaded.value?.catalogue,
  };
}
