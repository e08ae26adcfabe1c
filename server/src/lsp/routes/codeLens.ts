/** Lenses over rows, groups and tables: where they come from and what is missing; over marks for review: why one should look, and that one has. */
import type { CodeLens, Command } from "vscode-languageserver";
import type { LineageLens } from "../../core/features/lineage/lens.js";
import { type Language, say } from "../../core/message.js";
import { reviewMarksOf } from "../../core/review/places.js";
import type { NoticeRequest, ServerContext } from "../context.js";
import type { OpenNotice, ReadNotice } from "../documents.js";
import { addresses, placeMaker } from "../noticePlaces.js";
import { rangeInPiece, rangeOf } from "../ranges.js";

/** Commands of the client: a look at rows of another notice, and taking over tasks. */
const OPEN_SOURCE = "fenjie.lineage.openSource";
const INSERT = "fenjie.insertInherited";
/** Takes a mark for review away. */
const REVIEW_DONE = "fenjie.reviewDone";

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
      const found = read.service.lineage.lenses(checked, kinds).map((lens, index): CodeLens => {
        const { start } = rangeInPiece(checked.notice, lens.piece, { start: 0, end: 0 });
        const firstLine = lens.piece.text.search(/[\r\n]|$/u);
        const range = { start, end: { line: start.line, character: start.character + firstLine } };
        const data: LensData = { uri: open.uri, version: open.version, kinds, index };
        return lens.isCostly ? { range, data } : { range, command: command(lens) };
      });
      return [...found, ...reviewLenses(read, open, language())];
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

/** “待核对：未能确认这一行属于哪一组” and “已核对” over each mark. */
const reviewLenses = ({ document: { checked } }: ReadNotice, { uri }: OpenNotice, language: Language): readonly CodeLens[] =>
  reviewMarksOf(checked).flatMap(({ span, reason, removal }): CodeLens[] => {
    const range = rangeOf(checked.notice, span);
    const what = reason === "" ? TO_REVIEW : say(`待核对：${reason}`, `Review: ${reason}`);
    return [
      { range, command: { title: what[language], command: "" } },
      {
        range,
        command: { title: REVIEWED[language], command: REVIEW_DONE, arguments: [uri, rangeOf(checked.notice, removal.span), reason] },
      },
    ];
  });

const TO_REVIEW = say("待核对", "To review");
const REVIEWED = say("已核对", "Reviewed");
