/** Entry of the language server on Node: `node dist/server.js --stdio`, or over the channel of the process that started it. */

import path from "node:path";
import { pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { nodeFiles, today } from "../files/node.js";
import type { Runtime } from "./runtime.js";
import { startServer } from "./server.js";

/** The pages lie beside dist/: docs/rules/deadline/past.md. */
const pages = path.join(__dirname, "..", "docs", "rules");

const runtime: Runtime = {
  files: nodeFiles,
  later: (task, milliseconds) => {
    const timer = setTimeout(task, milliseconds);
    return { dispose: () => clearTimeout(timer) };
  },
  today,
  load: {
    core: () => import("./server-core.js"),
    validation: () => import("./server-validation.js"),
    workbook: () => import("./server-workbook.js"),
    documents: () => import("./server-documents.js"),
  },
  rulePage: (rule) => pathToFileURL(path.join(pages, `${rule}.md`)).toString(),
};

startServer(createConnection(ProposedFeatures.all), runtime);
