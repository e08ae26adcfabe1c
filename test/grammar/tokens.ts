/** Lines as the grammar colours them, in the engine that VS Code uses. */
import fs from "node:fs";
import path from "node:path";
import * as oniguruma from "vscode-oniguruma";
import * as textmate from "vscode-textmate";

const SCOPE = "text.task-table";
const GRAMMAR = "syntaxes/task-table.tmLanguage.json";

/** A stretch of a line and the innermost scope on it, without the ending `.task-table`: `["12月底前", "constant.numeric.deadline"]`. */
export type Coloured = readonly [text: string, scope: string];

const loadGrammar = async () => {
  const wasm = path.resolve("node_modules/vscode-oniguruma/release/onig.wasm");
  await oniguruma.loadWASM(new Uint8Array(fs.readFileSync(wasm)).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(fs.readFileSync(GRAMMAR, "utf8"), GRAMMAR),
  });
  const grammar = await registry.loadGrammar(SCOPE);
  if (grammar === null) throw new Error(`${GRAMMAR} is no grammar`);
  return grammar;
};

const grammar = await loadGrammar();

/** The coloured stretches of each line of a text; stretches without a colour of their own are left out, those that touch put together. */
export const colour = (text: string): Coloured[][] => {
  let state = textmate.INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const { tokens, ruleStack, stoppedEarly } = grammar.tokenizeLine(line, state);
    if (stoppedEarly) throw new Error(`gave up on “${line.slice(0, 40)}”`);
    state = ruleStack;
    const coloured: Coloured[] = [];
    let reached = -1;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = (scopes.at(-1) ?? SCOPE).replace(/\.task-table$/, "");
      if (scopes.length === 1 || scope.startsWith("meta.")) continue;
      const last = reached === startIndex ? coloured.at(-1) : undefined;
      const text = line.slice(startIndex, Math.min(endIndex, line.length));
      if (last?.[1] === scope) coloured[coloured.length - 1] = [last[0] + text, scope];
      else coloured.push([text, scope]);
      reached = endIndex;
    }
    return coloured;
  });
};

/** The stretches of a text with a scope, in order. */
export const allOf = (text: string, scope: string): string[] =>
  colour(text).flatMap((line) => line.filter(([, found]) => found === scope).map(([words]) => words));
