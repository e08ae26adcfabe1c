/** A notice as lineage sees it. */
import type { Configuration } from "../configuration.js";
import { Notice } from "../notice/document.js";
import { type NoticeParts, readParts } from "../notice/parts.js";
import { localityOf, NOWHERE, unitsFor } from "../place.js";
import type { Locality, Registry } from "../units/registry.js";
import type { Units } from "../units/units.js";

/** What lineage needs to know of a notice. */
export interface LineageNotice {
  readonly notice: Notice;
  readonly parts: NoticeParts;
  /** null where it cannot be told. */
  readonly locality: Locality | null;
  readonly units: Units;
}

/** A notice with its place and units. The place of a notice of others is what its text says: leave the configuration empty for it. */
export const placed = (notice: Notice, configuration: Configuration, registries: readonly Registry[]): LineageNotice => {
  const parts = readParts(notice);
  const locality = localityOf(configuration, parts, registries);
  return { notice, parts, locality, units: unitsFor(registries, locality ?? NOWHERE) };
};

/**
 * Reads a notice without checking it. The configuration says of which place it is and how its columns are called; leave its place out for
 * notices of others.
 */
export const readLineageNotice = (text: string, configuration: Configuration, registries: readonly Registry[]): LineageNotice => {
  const { columns } = configuration;
  return placed(Notice.read(text, columns === undefined ? {} : { headings: columns }), configuration, registries);
};
