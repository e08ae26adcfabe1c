/** Options that several commands have. */
import { say } from "../core/message.js";
import type { Option } from "./command.js";

/** --config FILE */
export const config: Option = {
  value: "FILE",
  help: say("使用这个配置文件，而不是向上查找最近的 fenjie.json", "use this configuration instead of the nearest fenjie.json upwards"),
};
