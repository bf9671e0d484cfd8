// The one place where hooks read the time. Tests move it: KETENKAART_TEST_OFFSET_S counts only with KETENKAART_TEST=1,
// which `npm start` refuses.

/** Epoch milliseconds. */
function nowMs() {
  const offset = $os.getenv('KETENKAART_TEST') === '1' ? Number($os.getenv('KETENKAART_TEST_OFFSET_S')) || 0 : 0;
  return Date.now() + offset * 1000;
}

module.exports = { nowMs };
