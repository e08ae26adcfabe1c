import type { CheckedNotice } from "../../../../server/src/core/checked.js";
import { parseToJson } from "../../../../server/src/core/parse.js";

/** What `fenjie parse` says of a notice, without places and layout; where cells are lines, without the line ends they cannot have. */
export const meaningOf = (notice: CheckedNotice, layout: "cells" | "rows" = "cells"): unknown =>
  JSON.parse(
    JSON.stringify(parseToJson(notice, "a"), (key, value) => {
      if (key === "line" || key === "layout") return undefined;
      return typeof value === "string" && layout === "rows" ? value.replace(/\s+/gu, " ") : value;
    }),
  );
