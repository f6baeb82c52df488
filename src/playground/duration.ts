/** The ruler of DurationSeconds: a logarithmic scale, for minutes and days matter alike. */
import { digitGroups } from '../model/format.ts';
import { defaultDurationForUser, maxDuration, maxDurationForRoot, minDuration } from '../model/operation.ts';
import { integerOf } from '../request/document.ts';

const hour = 3_600;

/** Seconds at which the ruler has ticks and the arrow keys stop. */
export const stops: readonly number[] = [
  minDuration,
  1_800,
  hour,
  2 * hour,
  4 * hour,
  8 * hour,
  defaultDurationForUser,
  24 * hour,
  maxDuration,
];

/** Where a duration stands on the ruler: 0 at its left end, 1 at its right; beyond it, the nearest end. */
export function positionOf(seconds: number): number {
  const inside = Math.min(Math.max(seconds, minDuration), maxDuration);
  return Math.log(inside / minDuration) / Math.log(maxDuration / minDuration);
}

/** The duration at a position, in whole seconds: a stop where one is near, else a round number of minutes. */
export function durationAt(position: number): number {
  const inside = Math.min(Math.max(position, 0), 1);
  const near = stops.find((stop) => Math.abs(positionOf(stop) - inside) < 0.012);
  if (near !== undefined) return near;
  const exact = minDuration * (maxDuration / minDuration) ** inside;
  const grain = exact < hour ? 60 : exact < 8 * hour ? 300 : 1_800;
  return Math.round(exact / grain) * grain;
}

/** The next stop above or below a duration; the ends stay where they are. */
export function nextStop(seconds: number, direction: 1 | -1): number {
  const beyond = direction === 1 ? stops.find((s) => s > seconds) : stops.findLast((s) => s < seconds);
  return beyond ?? (direction === 1 ? maxDuration : minDuration);
}

/** What a session lasts where `DurationSeconds` is absent, in seconds. */
export const defaultDuration = (isRoot: boolean): number =>
  isRoot ? maxDurationForRoot : defaultDurationForUser;

/** The duration that a text in the field stands for: the default where it is empty, undefined where it is no number. */
export function durationOf(text: string, isRoot: boolean): number | undefined {
  return text === '' ? defaultDuration(isRoot) : integerOf(text);
}

/** `12 h`, `1 h 30 min`, `15 min 1 s`; seconds are left out where there are none. */
export function inHours(seconds: number): string {
  const parts: [number, string][] = [
    [Math.floor(seconds / hour), 'h'],
    [Math.floor((seconds % hour) / 60), 'min'],
    [seconds % 60, 's'],
  ];
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}\u00a0${unit}`);
  return told.join(' ') || '0\u00a0s';
}

/** `11:59:58`: hours, minutes and seconds left; never below zero. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / hour))}:${two(Math.floor((seconds % hour) / 60))}:${two(seconds % 60)}`;
}

/** `43 200`, with a narrow gap between groups of three. */
export const grouped = (value: number): string => digitGroups(value).join('\u202f');
