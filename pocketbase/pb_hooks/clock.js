// The one place where hooks read the time. Tests move it: KETENKAART_TEST_OFFSET_S counts only with KETENKAART_TEST=1,
// which `npm start` refuses.

const MS_PER_DAY = 86400000;

/** Epoch milliseconds. */
function nowMs() {
  const offset = $os.getenv('KETENKAART_TEST') === '1' ? Number($os.getenv('KETENKAART_TEST_OFFSET_S')) || 0 : 0;
  return Date.now() + offset * 1000;
}

/** The calendar day it is in the Netherlands. */
function today() {
  return require(`${__hooks}/lib/domain.js`).dutchMoment(nowMs()).day;
}

/** The moment so many days ago, as PocketBase stores moments: for comparing in SQL. */
function storedDaysAgo(days) {
  return new Date(nowMs() - days * MS_PER_DAY).toISOString().replace('T', ' ');
}

module.exports = { nowMs, storedDaysAgo, today };
