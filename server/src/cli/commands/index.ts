/** The commands of `fenjie`, in the order of the help. One file a command. */
import type { Command } from "../command.js";
import { check } from "./check.js";
import { convert } from "./convert.js";
import { decompose } from "./decompose.js";
import { explain } from "./explain.js";
import { fix } from "./fix.js";
import { ledger } from "./ledger.js";
import { lineage } from "./lineage.js";
import { parse } from "./parse.js";
import { rules } from "./rules.js";
import { units } from "./units.js";

export const COMMANDS: readonly Command[] = [check, fix, parse, lineage, rules, explain, units, convert, decompose, ledger];
