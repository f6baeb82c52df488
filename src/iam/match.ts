/** Wildcards as policies have them: `*` any run of characters, `?` any one. Linear in pattern times text, never worse. */
export function matchesWildcard(pattern: string, text: string): boolean {
  let at = 0;
  let patternAt = 0;
  let star = -1;
  let starText = 0;
  while (at < text.length) {
    const char = pattern[patternAt];
    if (char === '*') {
      star = patternAt;
      starText = at;
      patternAt += 1;
    } else if (char === '?' || (char !== undefined && char === text[at])) {
      patternAt += 1;
      at += 1;
    } else if (star >= 0) {
      patternAt = star + 1;
      starText += 1;
      at = starText;
    } else {
      return false;
    }
  }
  while (pattern[patternAt] === '*') patternAt += 1;
  return patternAt === pattern.length;
}
