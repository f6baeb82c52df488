import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardPng, cardSvg } from './card.ts';
import { cardSize } from './size.ts';
import { linesOf, widthOf } from './text.ts';

const card = { label: 'Reference', title: 'Errors', description: 'All of them.', site: 'GetSessionToken' };

describe('lines', () => {
  it('are as wide as their letters', () => {
    expect(widthOf('', 20)).toBe(0);
    expect(widthOf('WW', 20)).toBe(2 * widthOf('W', 20));
    expect(widthOf('W', 40)).toBe(2 * widthOf('W', 20));
    expect(widthOf('中', 20)).toBe(widthOf('?', 20));
  });

  it('break between words, and say where they were cut', () => {
    const text = 'One two three four five six seven';
    const width = widthOf('One two three', 20);
    expect(linesOf(text, 20, width, 3)).toEqual(['One two three', 'four five six', 'seven']);
    const [first, second] = linesOf(text, 20, width, 2);
    expect(first).toBe('One two three');
    expect(second).toMatch(/^four five.*…$/);
    expect(widthOf(second ?? '', 20)).toBeLessThanOrEqual(width);
  });

  it('fit, however long a word is', () => {
    for (const line of linesOf(`a ${'M'.repeat(200)} b`, 30, 400, 3)) {
      expect(widthOf(line, 30)).toBeLessThanOrEqual(400);
    }
  });
});

describe('a card', () => {
  it('needs no font', () => {
    expect(cardSvg(card)).not.toMatch(/<text|font/);
  });

  it('shows its words in ink', async () => {
    const shown = async (title: string): Promise<number> => {
      const { channels } = await sharp(await cardPng({ ...card, title }))
        .greyscale()
        .stats();
      return channels[0]?.mean ?? 0;
    };
    expect(await shown('Every error of the call')).toBeLessThan(await shown('Err'));
  });

  it('is a small PNG of the size that sites ask for', async () => {
    const png = await cardPng({ ...card, title: 'W '.repeat(80), description: 'x '.repeat(300) });
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...cardSize });
    expect(png.length).toBeLessThan(60_000);
  });
});
