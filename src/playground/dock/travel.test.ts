import { describe, expect, it } from 'vitest';
import { isSamePage, pageToShow, scrollFrom, withScroll, type Click, type Link } from './travel.ts';

const here = 'https://docs.example/guides/one-time-codes/#a-code';
const docs = ['/guides/one-time-codes/', '/reference/parameters/'];
const plain: Click = { button: 0, modified: false, prevented: false };
const link = (href: string, rest: Partial<Link> = {}): Link => ({
  href,
  target: '',
  download: false,
  ...rest,
});
const other = 'https://docs.example/reference/parameters/#tokencode';

describe('pageToShow', () => {
  it('takes a plain click on another page of the docs, with its place', () => {
    expect(pageToShow(plain, link(other), here, docs)?.href).toBe(other);
    expect(pageToShow(plain, link(other, { target: '_self' }), here, docs)?.href).toBe(other);
  });

  it('takes a page below one of the docs', () => {
    const below = 'https://docs.example/reference/parameters/tokencode/';
    expect(pageToShow(plain, link(below), here, docs)?.href).toBe(below);
  });

  it('takes the page that is shown, from its top, for a real load would lose the panel', () => {
    const same = 'https://docs.example/guides/one-time-codes/';
    expect(pageToShow(plain, link(same), here, docs)?.href).toBe(same);
  });

  it.each([
    ['a place on the page that is shown', plain, link('https://docs.example/guides/one-time-codes/#drift')],
    ['another room', plain, link('https://docs.example/playground/')],
    ['a file', plain, link('https://docs.example/reference/parameters/data.json')],
    ['another site', plain, link('https://elsewhere.example/reference/parameters/')],
    ['another scheme', plain, link('mailto:someone@docs.example')],
    ['an address that is none', plain, link('https://')],
    ['a new tab', plain, link(other, { target: '_blank' })],
    ['a download', plain, link(other, { download: true })],
    ['a click with a key', { ...plain, modified: true }, link(other)],
    ['the middle button', { ...plain, button: 1 }, link(other)],
    ['a click that is taken', { ...plain, prevented: true }, link(other)],
  ])('leaves %s to the browser', (_what, click, target) => {
    expect(pageToShow(click, target, here, docs)).toBeUndefined();
  });
});

it('isSamePage looks at all but the place', () => {
  expect(isSamePage(here, 'https://docs.example/guides/one-time-codes/')).toBe(true);
  expect(isSamePage(here, 'https://docs.example/guides/one-time-codes/?q=1')).toBe(false);
  expect(isSamePage(here, other)).toBe(false);
});

describe('the place in the history', () => {
  it('is read back, beside what others keep', () => {
    const state = withScroll({ playground: 1 }, 240);
    expect(state).toEqual({ playground: 1, scroll: 240 });
    expect(scrollFrom(state)).toBe(240);
  });

  it.each([null, 'text', [240], {}, { scroll: '240' }, { scroll: NaN }])('is not made of %j', (state) => {
    expect(scrollFrom(state)).toBeUndefined();
  });
});
