/** Functions that run in the page, sent as their text: so they use nothing from outside. */

/**
 * What nobody could see with the colours that a reader forces on all pages: text, lines of pictures and shapes cut out
 * of a background that have the colour of what is behind them.
 */
export function invisible(): string[] {
  const transparent = /^rgba\(.*, 0\)$|^transparent$|^none$/;
  const parse = (color: string): number[] | undefined => {
    const parts = color
      .match(/[\d.]+/g)
      ?.slice(0, 3)
      .map(Number);
    return parts?.length === 3 ? parts : undefined;
  };
  const light = (color: number[]): number => {
    const [r = 0, g = 0, b = 0] = color.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const alike = (one: string, other: string): boolean => {
    const [a, b] = [parse(one), parse(other)];
    if (!a || !b) return false;
    const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05) < 1.5;
  };
  const canvas = matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(0, 0, 0)' : 'rgb(255, 255, 255)';
  const behind = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!transparent.test(backgroundColor)) return backgroundColor;
    }
    return canvas;
  };
  /** Whether words are not given that ground: it is the block's they stand in, and an inline with one of its own lies above it. */
  const hasGround = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { display, backgroundColor, forcedColorAdjust } = getComputedStyle(at);
      if (display !== 'inline') return forcedColorAdjust === 'none';
      if (forcedColorAdjust === 'none' && !transparent.test(backgroundColor)) return true;
    }
    return false;
  };
  const shown = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    );
  };
  const name = (element: Element): string => element.outerHTML.slice(0, 120);
  const found: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    if (!shown(element)) continue;
    const style = getComputedStyle(element);
    const hasText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    if (element instanceof SVGGeometryElement) {
      // What is as large as its picture is the ground of it.
      const picture = element.ownerSVGElement;
      const ground = [...(picture?.querySelectorAll('rect') ?? [])].find((rect) => {
        const { width, height } = rect.getBBox();
        return picture?.viewBox.baseVal.width === width && picture.viewBox.baseVal.height === height;
      });
      if (element === ground) continue;
      const back = ground ? getComputedStyle(ground).fill : behind(element);
      const paints = [style.fill, style.stroke].filter((paint) => !transparent.test(paint) && parse(paint));
      if (paints.length > 0 && paints.every((paint) => alike(paint, back)))
        found.push(`shape: ${name(element)}`);
    } else if (style.maskImage !== 'none' && style.maskImage !== '' && element.textContent === '') {
      if (alike(style.backgroundColor, behind(element.parentElement))) found.push(`mask: ${name(element)}`);
    } else if (hasText) {
      // The browser lays the page's own ground under words, whatever they stand on, unless that is switched off.
      const backs = [behind(element), ...(hasGround(element) ? [] : [canvas])];
      if (backs.some((back) => alike(style.color, back))) found.push(`text: ${name(element)}`);
    }
  }
  return found;
}

/**
 * Texts that lie on each other, and texts cut off by a box that does not scroll. What floats above the page, such as its
 * head, lies on it on purpose.
 */
export function collisions(): string[] {
  const floating = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (/fixed|sticky|absolute/.test(getComputedStyle(at).position) || at.matches('dialog, [popover]'))
        return true;
    return false;
  };
  const clipped = (element: Element): boolean => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX !== 'visible' || overflowY !== 'visible')
        return at !== document.body && at !== document.documentElement;
    }
    return false;
  };
  const lines: { box: DOMRect; element: Element; text: string }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (
      !element ||
      text === '' ||
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    )
      continue;
    if (
      element.closest('.sr-only, svg, .monaco-editor, [aria-hidden=true]') ||
      floating(element) ||
      clipped(element)
    )
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 2 && box.height > 2) lines.push({ box, element, text });
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  const found = new Set<string>();
  for (const [index, one] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      if (other.box.top > one.box.bottom) break;
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Lines of a text may touch: what letters have above and below them is no letter.
      if (wide > 3 && high > Math.min(one.box.height, other.box.height) * 0.5)
        found.add(`“${one.text.slice(0, 40)}” and “${other.text.slice(0, 40)}”`);
    }
  }
  return [...found];
}
