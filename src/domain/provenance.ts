/** Where a public record comes from and how far it may be trusted. Part of every public record. */
export interface Provenance {
  /** Who says so, in the words a reader will see ("Register van Overheidsorganisaties"). */
  sourceName: string;
  /** The page it was read on; empty when the source has no page. */
  sourceUrl: string;
  /** When the source said it: `2020`, `2021-04` or `2021-04-13`; empty when the source gives no date. */
  sourceDate: string;
  licence: string;
  /** Calendar day on which the product took the fact over, `YYYY-MM-DD`. The clock of an unconfirmed fact starts here. */
  retrievedDate: string;
  /** Calendar day on which the owner last said "this is right"; empty when nobody ever did. */
  assuredDate: string;
  /** Who said so: a role or an organisation, never a person's name. */
  assuredBy: string;
}
