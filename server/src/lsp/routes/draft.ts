/** Localities a new draft can be made for, and its text. */
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { LEVEL_NAMES } from "../../core/features/unitKinds.js";
import { say } from "../../core/message.js";
import type { ServerContext } from "../context.js";
import { type DraftParams, DraftRequest, type DraftResult, LocalitiesRequest, type LocalityChoice } from "../protocol.js";
import { runSafe } from "../runSafe.js";

export const routeDraft = ({ connection, runtime, log, workspace, language }: ServerContext): void => {
  connection.onRequest(LocalitiesRequest, (_params: unknown, token) =>
    runSafe<readonly LocalityChoice[]>(log, "Listing localities", token, [], async () => {
      const localities = (await workspace.serviceForDraft()).localities();
      return localities.map(({ name, parent, level }) => ({ name, parent, levelName: LEVEL_NAMES[level][language()] }));
    }),
  );
  connection.onRequest(DraftRequest, (params: Partial<DraftParams> | undefined, token) => {
    const name = String(params?.locality ?? "");
    const unknown = say(`没有“${name}”这个地方`, `There is no place “${name}”`);
    const refused = new ResponseError<never>(LSPErrorCodes.RequestFailed, unknown[language()]);
    return runSafe<DraftResult | ResponseError<never>>(log, "The draft", token, refused, async () => {
      const year = Number.isInteger(params?.year) ? Number(params?.year) : Number(runtime.today().slice(0, 4));
      const service = await workspace.serviceForDraft();
      return service.draft(name, String(params?.subject ?? ""), year) ?? refused;
    });
  });
};
