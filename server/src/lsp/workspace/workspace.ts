/** The folders that are open: which configuration, registries and other notices an open notice works with. */
import { createNoticeService, type NoticeService, noOtherNotices } from "../../core/service.js";
import type { FileSystem } from "../runtime.js";

export class Workspace {
  private folders: readonly string[] = [];
  private plain: Promise<NoticeService> | null = null;

  constructor(readonly files: FileSystem | null) {}

  setFolders(folders: readonly string[]): void {
    this.folders = folders;
  }

  /** The service for the notice at `uri`. */
  serviceFor(_uri: string): Promise<NoticeService> {
    this.plain ??= import("../../core/units/shipped.js").then(({ shippedRegistries }) => createNoticeService(noOtherNotices, shippedRegistries, {}));
    return this.plain;
  }
}
