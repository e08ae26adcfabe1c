/** The folders that are open: which configuration, registries and other notices an open notice works with. */
import { createNoticeService, type NoticeService, noOtherNotices } from "../../core/service.js";
import type { Runtime } from "../runtime.js";

export class Workspace {
  private folders: readonly string[] = [];
  private plain: Promise<NoticeService> | null = null;

  constructor(private readonly runtime: Runtime) {}

  setFolders(folders: readonly string[]): void {
    this.folders = folders;
  }

  /** The service for the notice at `uri`. */
  serviceFor(_uri: string): Promise<NoticeService> {
    this.plain ??= this.runtime.load.names().then(({ shippedRegistries, filterTextOf }) => createNoticeService(noOtherNotices, shippedRegistries, {}, filterTextOf));
    return this.plain;
  }
}
