import type { CheckedNotice } from "../checked.js";

/** What lineage needs to know of a notice. */
export type LineageNotice = Pick<CheckedNotice, "notice" | "parts" | "locality" | "units">;
