/** The folders that are open: which configuration, registries and other notices an open notice works with. */
import type { NoticeService } from "../../core/service.js";
import type { Runtime } from "../runtime.js";

export class Workspace {
  private plain: Promise<NoticeService> | null = null;

  constructor(private readonly runtime: Runtime) {}

  setFolders(_folders: readonly string[]): void {}

  /** The service for the notice at `uri`. */
  serviceFor(_uri: string): Promise<NoticeService> {
    this.plain ??= this.runtime.load.core().then(({ createNoticeService, noOtherNotices, shippedRegistries }) => createNoticeService(noOtherNotices, shippedRegistries, {}));
    return this.plain;
  }
}
