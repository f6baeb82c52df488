/**
 * What an editor is told about the text it holds: what is wrong, what could be written, what a word means. Knows no
 * editor; offsets and lengths are in UTF-16 units of the text.
 */
export interface Place {
  offset: number;
  length: number;
}

/** `error`: it cannot be read, or will be refused. `warning`: something else will happen. `info`: perhaps a slip. */
export type MarkerSeverity = 'error' | 'warning' | 'info';

export interface Link {
  label: string;
  href: string;
}

/** Something that is to be said of a part of the text. */
export interface Marker extends Place {
  severity: MarkerSeverity;
  message: string;
  /** What comes of it. */
  detail?: string | undefined;
  /** Where it is written about. */
  link?: Link | undefined;
  /** Where one can go instead of changing the text. */
  move?: Link | undefined;
}

/** A change that puts a marker right. */
export interface TextFix {
  label: string;
  /** What goes and what comes, to be shown before it is applied. */
  from: string;
  to: string;
  /** The whole text after it. */
  text: string;
}

/** Something that could stand in place of a part of the text. */
export interface Completion extends Place {
  label: string;
  /** What it is, in a few words beside the label. */
  detail?: string | undefined;
  /** What it does, in a sentence. */
  about?: string | undefined;
  insert: string;
  /** Where the caret then stands, from the start of `insert`; at its end where absent. */
  caret?: number | undefined;
  /** Whether the next thing to be written can be suggested at once. */
  more?: boolean;
}

/** What a part of the text means. */
export interface Hover extends Place {
  title: string;
  lines: readonly string[];
  link?: Link | undefined;
}

export interface LanguageService {
  /** In the order of the text. */
  markers(text: string): readonly Marker[];
  complete(text: string, offset: number): readonly Completion[];
  hover(text: string, offset: number): Hover | undefined;
  /** For a marker that `markers` gave, of this text or of one shortly before. */
  fixes(text: string, marker: Marker): readonly TextFix[];
}

export interface Edit extends Place {
  insert: string;
}

/** The smallest single edit that makes one text of another; undefined where they are the same. */
export function editBetween(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    offset: start,
    length: before.length - start - end,
    insert: after.slice(start, after.length - end),
  };
}

/** Markers of a text where they stand after an edit; those that the edit touches are gone. */
export function shifted(markers: readonly Marker[], edit: Edit | undefined): readonly Marker[] {
  if (!edit) return markers;
  const by = edit.insert.length - edit.length;
  return markers.flatMap((marker) => {
    if (marker.offset + marker.length <= edit.offset) return [marker];
    if (marker.offset >= edit.offset + edit.length) return [{ ...marker, offset: marker.offset + by }];
    return [];
  });
}

/** In the order of the text; at one place the worst first. */
export function inOrder(markers: readonly Marker[]): readonly Marker[] {
  const rank = { error: 0, warning: 1, info: 2 } as const;
  return [...markers].sort((a, b) => a.offset - b.offset || rank[a.severity] - rank[b.severity]);
}
