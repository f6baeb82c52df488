/** What an editor is told about a request document: the rules of `src/request`, the members, the known values. */
import { spanOf } from '../../model/format.ts';
import { getSessionToken, inputMember, type InputMember } from '../../model/operation.ts';
import { diagnose } from '../../request/diagnose.ts';
import { memberNames, type RequestDocument } from '../../request/document.ts';
import type { Finding, RequestContext, Severity } from '../../request/finding.ts';
import { placeOfFinding, readDocument, withDocument } from '../../request/text.ts';
import { stops } from '../duration.ts';
import { ruleText } from '../request/rule-text.ts';
import { completionsAt, propertyAt, type Offer } from './json-completion.ts';
import { inOrder, type LanguageService, type Marker, type MarkerSeverity } from './language.ts';

/** What is around the request, when it is asked for. */
export interface Surroundings {
  context: () => RequestContext;
  /** Of the chosen device; undefined where there is none or the clock does not run yet. */
  code: () => string | undefined;
}

const severities: Readonly<Record<Severity, MarkerSeverity>> = {
  blocked: 'error',
  refused: 'error',
  changed: 'warning',
  doubtful: 'info',
};

/** `href` makes an address of a path of this site. */
export function requestService(surroundings: Surroundings, href: (path: string) => string): LanguageService {
  const found = new WeakMap<Marker, Finding>();

  const markerOf = (text: string, finding: Finding): Marker => {
    const { severity, message, detail, docs, move } = finding;
    const marker: Marker = {
      ...placeOfFinding(text, finding),
      severity: severities[severity],
      message,
      detail,
      link: { label: 'Why', href: href(docs) },
      move: move && { label: move.label, href: href(move.path) },
    };
    found.set(marker, finding);
    return marker;
  };

  return {
    markers(text) {
      const read = readDocument(text);
      if (!read.ok) return inOrder(read.problems.map((problem) => ({ ...problem, severity: 'error' })));
      const findings = diagnose(read.document, surroundings.context());
      // The choice of caller and region has its own place on the page, and so has what is said of it.
      const own = findings.filter(({ member }) => member !== 'caller' && member !== 'region');
      // Of a member the first finding is the most telling; the others say the same in general.
      const first = own.filter(
        (finding, index) => index === own.findIndex((other) => isAlike(other, finding)),
      );
      return inOrder(first.map((finding) => markerOf(text, finding)));
    },

    complete(text, offset) {
      return completionsAt(text, offset, {
        names: (path) =>
          path.length > 0
            ? []
            : getSessionToken.inputs.map((member) => ({
                value: member.name,
                detail: ruleText(member),
                about: member.summary,
                start: member.type === 'string' ? '""' : '',
              })),
        values: (path) => (path.length === 1 ? valuesOf(String(path[0]), surroundings) : []),
      });
    },

    hover(text, offset) {
      const property = propertyAt(text, offset);
      const name = memberNames.find((member) => member === property?.path[0]);
      if (!property || name === undefined) return undefined;
      const member = inputMember(name);
      const link = { label: 'In the reference', href: href(`/reference/parameters/#${name.toLowerCase()}`) };
      return { ...property.name, title: name, lines: [constraint(member), member.summary], link };
    },

    fixes(text, marker) {
      const fix = found.get(marker)?.fix;
      const read = readDocument(text);
      if (!fix || !read.ok) return [];
      // What a fix gives may have any names and values, as what it takes may.
      const after = fix.apply(read.document) as RequestDocument;
      return [
        { label: fix.label, from: fix.from, to: fix.to, text: withDocument(text, read.document, after) },
      ];
    },
  };
}

const isAlike = (one: Finding, other: Finding): boolean =>
  one.member === other.member && one.key === other.key;

const constraint = (member: InputMember): string =>
  `${member.type === 'integer' ? 'Integer' : 'Text'}, ${ruleText(member)}; may be left out.`;

function valuesOf(name: string, { context, code }: Surroundings): Offer[] {
  switch (name) {
    case 'SerialNumber': {
      const { devices = [], name: owner } = context().caller;
      return devices.map(({ serialNumber, status }) => ({
        value: serialNumber,
        detail: status === 'Enabled' ? `of ${owner}` : 'deactivated',
      }));
    }
    case 'TokenCode': {
      const now = code();
      return now === undefined ? [] : [{ value: now, detail: 'on the device now' }];
    }
    case 'DurationSeconds':
      return stops.map((seconds) => ({ value: seconds, detail: spanOf(seconds) }));
    default:
      return [];
  }
}
