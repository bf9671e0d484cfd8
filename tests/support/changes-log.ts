import type PocketBase from 'pocketbase';

/** The log as lines, `create organizations <id>`, oldest first. */
export async function changes(admin: PocketBase): Promise<string[]> {
  const rows = await admin.collection('changes').getFullList({ sort: 'seq' });
  return rows.map((row) => `${row.action} ${row.collection} ${row.record}`);
}

/** Lines that the log got while `act` ran. */
export async function changesDuring(admin: PocketBase, act: () => Promise<unknown>): Promise<string[]> {
  const before = (await changes(admin)).length;
  await act();
  return (await changes(admin)).slice(before);
}
