/** “与上级任务对比”: both tables in the diff editor, row by row in the order of the notice. */
import {
  commands,
  type Disposable,
  EventEmitter,
  Location,
  languages,
  type Position,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  window,
  workspace,
} from "vscode";
import {
  type ComparedText,
  type ComparisonParams,
  ComparisonRequest,
  type ComparisonResult,
  LineageChanged,
  type LineageChangedParams,
  type Place,
} from "../../../server/src/lsp/lineageProtocol.js";
import { asRange, isInPreview, openPlace } from "../places.js";
import type { Session } from "../session.js";
import { tellInfo } from "../tell.js";

/** Texts of this scheme are made by the server and cannot be edited. */
export const COMPARISON_SCHEME = "fenjie-lineage";
/** Ending of their names: it gives them a language of their own, so that nothing checks them and their lines wrap. */
const ENDING = ".task-comparison";

type Side = "higher" | "own";

interface Compared extends ComparisonParams {
  readonly side: Side;
}

const addressOf = (side: Side, params: ComparisonParams): Uri =>
  Uri.from({ scheme: COMPARISON_SCHEME, path: `/${side}${ENDING}`, query: JSON.stringify(params) });

const comparedOf = (uri: Uri): Compared => ({
  ...(JSON.parse(uri.query) as ComparisonParams),
  side: uri.path.startsWith("/own") ? "own" : "higher",
});

export interface Comparisons {
  readonly open: (params: ComparisonParams) => Promise<void>;
  /** Goes from the line under the cursor of a comparison to the row it shows. */
  readonly openLine: () => Promise<void>;
  readonly disposables: readonly Disposable[];
}

export const comparisons = (session: Session): Comparisons => {
  const changed = new EventEmitter<Uri>();
  const shown = new Map<string, Uri>();
  /** One question serves both sides. */
  const known = new Map<string, Promise<ComparisonResult | undefined>>();

  const ask = (params: ComparisonParams): Promise<ComparisonResult | undefined> => {
    const key = JSON.stringify(params);
    const asked = known.get(key) ?? session.request<ComparisonResult>(ComparisonRequest, params);
    known.set(key, asked);
    return asked;
  };
  const sideOf = async (uri: Uri): Promise<ComparedText | undefined> => {
    const { side, ...params } = comparedOf(uri);
    return (await ask(params))?.[side];
  };
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) => {
      shown.set(uri.toString(), uri);
      const { side, ...params } = comparedOf(uri);
      const result = await ask(params);
      return result?.problem ?? result?.[side].text ?? "";
    },
  };
  const forget = (uri: string): void => {
    const mine = [...shown.values()].filter((address) => comparedOf(address).uri === uri);
    for (const key of known.keys()) if ((JSON.parse(key) as ComparisonParams).uri === uri) known.delete(key);
    for (const address of mine) changed.fire(address);
  };
  /** A blank line behind a row belongs to it. */
  const placeAt = async (document: TextDocument, { line }: Position): Promise<Place | null> =>
    (await sideOf(document.uri))?.lines
      .slice(0, line + 1)
      .filter((place) => place !== null)
      .at(-1) ?? null;
  const closed = (uri: Uri): void => {
    if (!shown.delete(uri.toString())) return;
    const { side: _, ...params } = comparedOf(uri);
    if (![...shown.values()].some((other) => other.query === uri.query)) known.delete(JSON.stringify(params));
  };

  return {
    open: async (params) => {
      known.delete(JSON.stringify(params));
      const result = await ask(params);
      if (result === undefined) return;
      if (result.problem !== null) {
        tellInfo(result.problem);
        return;
      }
      const [higher, own] = [addressOf("higher", params), addressOf("own", params)];
      for (const address of [higher, own]) changed.fire(address);
      await commands.executeCommand("vscode.diff", higher, own, result.title, { preview: !isInPreview(params.uri) });
    },
    openLine: async () => {
      const editor = window.activeTextEditor;
      if (editor?.document.uri.scheme !== COMPARISON_SCHEME) return;
      const place = await placeAt(editor.document, editor.selection.active);
      if (place !== null) await openPlace(place);
    },
    disposables: [
      changed,
      workspace.onDidCloseTextDocument(({ uri }) => closed(uri)),
      workspace.registerTextDocumentContentProvider(COMPARISON_SCHEME, provider),
      languages.registerDefinitionProvider(
        { scheme: COMPARISON_SCHEME },
        {
          provideDefinition: async (document, position): Promise<Location | undefined> => {
            const place = await placeAt(document, position);
            return place === null ? undefined : new Location(Uri.parse(place.uri), asRange(place.range));
          },
        },
      ),
      session.onNotification<LineageChangedParams>(LineageChanged, ({ uri }) => forget(uri)),
    ],
  };
};
