// Anonymous counts: the site adds to sums, and staff and officers see what may be shown of them. They leave no row in the
// trail: the moment of each would undo that they are anonymous.

function asking(e) {
  return require(`${__hooks}/person.js`).currentUser(e.app, e.auth);
}

/** Adds to the sum of a municipality, day and kind. What is too late or of no municipality is left out. */
function add(e) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const { find } = require(`${__hooks}/facts.js`);
  const { newId } = require(`${__hooks}/plain.js`);
  const today = require(`${__hooks}/clock.js`).today();
  if (!domain.canCountDemand(asking(e))) throw new ForbiddenError('');
  const { counts } = JSON.parse(JSON.stringify(e.requestInfo().body));
  if (!Array.isArray(counts) || counts.length > domain.DEMAND_LIMITS.countsMost) throw new BadRequestError('too_many');
  e.app.runInTransaction((tx) => {
    for (const count of counts) {
      if (!domain.isCountable(count, today) || !find(tx, 'municipalities', String(count.municipality))) continue;
      const { municipality, day, kind, sum } = count;
      tx.db()
        .newQuery(
          'INSERT INTO demand_counts (id, municipality, day, kind, sum) VALUES ({:id}, {:municipality}, {:day}, {:kind}, {:sum}) ON CONFLICT (day, municipality, kind) DO UPDATE SET sum = sum + excluded.sum',
        )
        .bind({ id: newId(), municipality, day, kind, sum })
        .execute();
    }
  });
  return e.noContent(204);
}

/**
 * Sums of each week by its Monday (the Sunday on or after a day, less six days): the large ones, and what the small ones come
 * to. Each as one text, because to hand over tens of thousands of rows one by one takes seconds.
 */
function sumsOf(app, period) {
  const { textsOf } = require(`${__hooks}/facts.js`);
  const sums =
    "(SELECT municipality, date(day, 'weekday 0', '-6 days') AS week, kind, SUM(sum) AS sum FROM demand_counts WHERE day >= {:from} AND day < {:to} GROUP BY week, kind, municipality)";
  const large = `SELECT json_group_array(json_object('municipality', municipality, 'week', week, 'kind', kind, 'sum', sum)) AS text FROM ${sums} WHERE sum >= {:least}`;
  const small = `SELECT json_group_array(json_object('week', week, 'kind', kind, 'municipalities', municipalities, 'sum', sum)) AS text FROM (SELECT week, kind, COUNT(*) AS municipalities, SUM(sum) AS sum FROM ${sums} WHERE sum < {:least} GROUP BY week, kind)`;
  return { large: JSON.parse(textsOf(app, large, period)[0]), small: JSON.parse(textsOf(app, small, period)[0]) };
}

/** The weeks that are shown, the last one first, and of each what may be shown to who asks. */
function list(e) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const user = asking(e);
  if (!domain.canSeeDemand(user)) throw new ForbiddenError('');
  const weeks = domain.shownWeeks(require(`${__hooks}/clock.js`).today());
  const { large, small } = sumsOf(e.app, {
    from: weeks[weeks.length - 1],
    to: domain.addDays(weeks[0], 7),
    least: domain.DEMAND_LIMITS.shownFrom,
  });
  const shown = domain
    .shownDemand(large, small)
    .filter(({ municipality }) => domain.canSeeDemandOf(user, municipality));
  return e.json(200, { weeks, sums: shown });
}

/** Erases counts after their time. Run each day. */
function upkeep(app) {
  const domain = require(`${__hooks}/lib/domain.js`);
  const before = domain.addDays(require(`${__hooks}/clock.js`).today(), -domain.DEMAND_LIMITS.keptDays);
  app.db().newQuery('DELETE FROM demand_counts WHERE day < {:before}').bind({ before }).execute();
}

module.exports = { add, list, upkeep };
