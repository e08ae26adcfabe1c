/** How the server reads a project. */
import type { FileSystem } from "../../files/fileSystem.js";
import type { ProjectSource } from "../../files/project.js";
import type { Runtime } from "../runtime.js";

/** Where a pattern in “registries” leads through more than this, the editor looks no further: the notices wait for it. */
const LIMITS = { files: 500, folders: 2000 };

export const projectSource = ({ load }: Runtime, files: FileSystem): ProjectSource => ({
  files,
  validation: load.validation,
  lists: load.core,
  workbook: load.workbook,
  limits: LIMITS,
});
