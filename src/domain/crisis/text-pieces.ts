/** So short and so long are the pieces of a word; a longer word is weighed by its beginning. */
const PIECE_FROM_LETTERS = 3;
const PIECE_TO_LETTERS = 5;
const LETTERS_MAX = 24;

/**
 * What a word is weighed by: the whole of it and each few letters in a row, with `_` for its beginning and end, so that
 * "leevn" and "laeve" share some with "leven". Words as `readPhraseText` gives them.
 */
export function piecesOf(word: string): string[] {
  const whole = `_${word.slice(0, LETTERS_MAX)}_`;
  const pieces = [whole];
  for (let letters = PIECE_FROM_LETTERS; letters <= PIECE_TO_LETTERS && letters < whole.length; letters += 1) {
    for (let from = 0; from + letters <= whole.length; from += 1) pieces.push(whole.slice(from, from + letters));
  }
  return pieces;
}

/** Two words in a row. */
export function joinedPiece(before: string, word: string): string {
  return `${before} ${word}`;
}
