/** The language the extension speaks: the one of the setting `fenjie.language`, else Chinese where the editor speaks Chinese. */
import { env, workspace } from "vscode";
import { type Language, type Message, say } from "../../server/src/core/message.js";

export { say };

export const messageLanguage = (): Language => {
  const wanted = workspace.getConfiguration("fenjie").get<string>("language");
  if (wanted === "zh" || wanted === "en") return wanted;
  return env.language.toLowerCase().startsWith("zh") ? "zh" : "en";
};

/** The words of a message in that language. */
export const inWords = (message: Message): string => message[messageLanguage()];
