import { describe, expect, it } from 'vitest';
import { emptyState } from '../sts/state.ts';
import { codeAt, stepAt } from '../sts/totp.ts';
import { codeNote, deviceView, minutesUntil, spaced } from './device.ts';
import { aMoment, mainAccount } from './testing.ts';

const device = mainAccount.users[0]?.mfaDevices[0];
if (!device) throw new Error('alice has no device');
const { seed, serialNumber } = device;
const codeIn = (steps: number) => codeAt(seed, aMoment + steps * 30_000);

describe('deviceView', () => {
  it('shows the code of this step and of the next, and how long this one stays', () => {
    const view = deviceView(device, emptyState(), aMoment);
    expect(view).toMatchObject({
      code: codeIn(0),
      nextCode: codeIn(1),
      previousCode: codeIn(-1),
      secondsLeft: 18,
      triesLeft: 9,
      locked: false,
    });
    expect(view.fractionLeft).toBeCloseTo(0.6);
  });

  it('is full at the beginning of a step and never empty', () => {
    expect(deviceView(device, emptyState(), aMoment - 12_000).secondsLeft).toBe(30);
    expect(deviceView(device, emptyState(), aMoment + 17_999).secondsLeft).toBe(1);
  });

  it('is locked when its tries are used up, until the window ends', () => {
    const state = emptyState();
    state.tries[serialNumber] = { window: Math.floor(aMoment / 180_000), count: 9 };
    const view = deviceView(device, state, aMoment);
    expect(view).toMatchObject({ locked: true, triesLeft: 0, freeAt: Date.UTC(2026, 10, 22, 10, 42) });
    expect(deviceView(device, state, view.freeAt).locked).toBe(false);
  });
});

describe('codeNote', () => {
  it.each([
    [0, 'The code on the device now.'],
    [1, 'The next code of the device; STS takes it already.'],
    [2, 'A later code of the device; STS takes it already.'],
    [-1, 'An earlier code of the device; STS takes it still.'],
    [-2, 'An earlier code of the device; STS takes it still.'],
    [-3, 'The device’s code 3 steps ago; STS takes 2 either way.'],
    [3, 'The device’s code 3 steps from now; STS takes 2 either way.'],
    [-11, undefined],
    [11, undefined],
  ])('the code %d steps from now', (steps, note) => {
    expect(codeNote(codeIn(steps), device, emptyState(), aMoment)).toBe(note);
  });

  it('says that a code was used', () => {
    const state = emptyState();
    state.usedSteps[serialNumber] = [stepAt(aMoment)];
    expect(codeNote(codeIn(0), device, state, aMoment)).toContain('Used already');
  });

  it('says nothing of other texts', () => {
    expect(codeNote('', device, emptyState(), aMoment)).toBeUndefined();
    expect(codeNote('hello', device, emptyState(), aMoment)).toBeUndefined();
  });
});

it('counts down to the end of a window', () => {
  expect(minutesUntil(aMoment + 108_000, aMoment)).toBe('1:48');
  expect(minutesUntil(aMoment + 500, aMoment)).toBe('0:01');
  expect(minutesUntil(aMoment - 1, aMoment)).toBe('0:00');
});

it('shows codes in two groups', () => {
  expect(spaced('417302')).toBe('417 302');
});
