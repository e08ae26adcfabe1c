import { type Browser, chromium } from "playwright-core";
import { ensureChromium } from "../../../scripts/vscode-host.mjs";

const quiet = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** Debian's Chromium without a window; installed where it is missing and can be. */
export const launchChromium = async (): Promise<Browser> => chromium.launch({ executablePath: await ensureChromium(), args: quiet });
