import { readFileSync } from "node:fs";

export const SEEDS = ["jinan-2025", "jining-2024", "jining-2025", "jinxiang-2023", "wenshang-2025"] as const;

export type Seed = (typeof SEEDS)[number];

/** The text of a seed notice. */
export const seed = (name: Seed): string => readFileSync(`seeds/notices/${name}.notice.txt`, "utf8");
