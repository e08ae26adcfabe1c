/** Lenses over rows, groups and tables: where they come from and what is missing. */
import type { CodeLens, Command } from "vscode-languageserver";
import type { LineageLens } from "../../core/features/lineage/lens.js";
import type { NoticeRequest, ServerContext } from "../context.js";
import type { OpenNotice, ReadNotice } from "../documents.js";
import { addresses, placeMaker } from "../noticePlaces.js";
import { rangeInPiece } from "../ranges.js";

/** Commands of the client: a look at rows of another notice, and taking over tasks. */
const OPEN_SOURCE = "fenjie.lineage.openSource";
const INSERT = "fenjie.insertInherited";

export const codeLensOptions = { resolveProvider: true };

/** What `codeLens/resolve` needs to find the lens again. */
interface LensData {
  readonly uri: string;
  readonly version: number | null;
  readonly kinds: "all" | "groups";
  readonly index: number;
}

export const routeCodeLens = ({ connection, documents, language, settings }: ServerContext, about: NoticeRequest): void => {
  connection.onCodeLens(({ textDocument }, token) =>
    about<CodeLens[]>("Code lenses", textDocument?.uri, token, [], (read, open) => {
      const { codeLens: kinds } = settings();
      if (kinds === "off") return [];
      const { checked } = read.document;
      const command = commands(read, open);
      return read.service.lineage.lenses(checked, kinds).map((lens, index): CodeLens => {
        const { start } = rangeInPiece(checked.notice, lens.piece, { start: 0, end: 0 });
        const firstLine = lens.piece.text.search(/[\r\n]|$/u);
        const range = { start, end: { line: start.line, character: start.character + firstLine } };
        const data: LensData = { uri: open.uri, version: open.version, kinds, index };
        return lens.isCostly ? { range, data } : { range, command: command(lens) };
      });
    }),
  );
  connection.onCodeLensResolve((lens, token) => {
    const data = lens.data as LensData | undefined;
    return about<CodeLens>("A code lens", data?.uri, token, lens, (read, open) => {
      // For another version of the text it would be another row; the client asks again anyway.
      if (data === undefined || data.version !== open.version) return lens;
      const found = read.service.lineage.lenses(read.document.checked, data.kinds)[data.index];
      return found === undefined ? lens : { range: lens.range, command: commands(read, open)(found) };
    });
  });

  const commands = ({ document: { checked } }: ReadNotice, { uri }: OpenNotice): ((lens: LineageLens) => Command) => {
    const placed = placeMaker(addresses(documents), uri);
    return ({ piece, does, title: titleIn }) => {
      const title = titleIn(language());
      if (does.kind === "nothing") return { title, command: "" };
      if (does.kind === "insert") return { title, command: INSERT, arguments: [{ uri, ...(does.ids !== null && { ids: does.ids }) }] };
      return { title, command: OPEN_SOURCE, arguments: [uri, checked.notice.positionOf(piece, 0), does.places.map(placed)] };
    };
  };
};
