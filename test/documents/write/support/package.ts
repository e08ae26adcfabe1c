/** What stands in a package that was written. */
import { strFromU8, unzipSync } from "fflate";

export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));

export const partOf = (bytes: Uint8Array, name: string): string => partsOf(bytes)[name] ?? "";

/** The texts of the elements of a name, entities put back. */
export const textsOf = (xml: string, name: string): readonly string[] =>
  Array.from(xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, "gu")), ([, text = ""]) =>
    text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
  );
