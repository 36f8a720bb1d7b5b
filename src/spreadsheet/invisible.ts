/**
 * Characters that show nothing, or change how the text around them is shown: control characters, direction marks and
 * others without width, line and paragraph separators, and halves of a pair [X7].
 */
export const invisibleCharacters = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
