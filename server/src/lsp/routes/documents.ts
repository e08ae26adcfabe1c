/** Documents of other programs: reading them in, writing notices out, ledgers, breaking a text down. What that takes loads when first asked for. */
import type { NamedNotice } from "../../core/ledger/ledger.js";
import { type Message, say } from "../../core/message.js";
import { EXPORT_FORMATS, LEDGER_FORMATS } from "../../documents/formats.js";
import { LARGEST_FILE, tooLarge, type Unreadable } from "../../files/fileSystem.js";
import { nameOf } from "../../files/uri.js";
import type { ServerContext } from "../context.js";
import {
  type DecomposeParams,
  DecomposeRequest,
  type DecomposeResult,
  type DocumentProblem,
  type ExportParams,
  ExportRequest,
  type ExportResult,
  type ImportParams,
  ImportRequest,
  type ImportResult,
  type LedgerParams,
  LedgerRequest,
  type LedgerResult,
  type LedgerUnit,
  type LedgerUnitsParams,
  LedgerUnitsRequest,
} from "../documentProtocol.js";
import { givenNotice, givenNotices } from "../givenNotices.js";
import { runSafe } from "../runSafe.js";

export const routeDocuments = (context: ServerContext): void => {
  const { connection, log, runtime, workspace, language } = context;
  const load = runtime.load.documents;
  const problem = (why: Message): DocumentProblem => ({ problem: why[language()] });

  /** What was sent along, else the file. */
  const given = async (uri: string, base64: unknown): Promise<Uint8Array | Unreadable> => {
    if (typeof base64 === "string") {
      const bytes = (await load()).bytesOfBase64(base64);
      if (bytes === null) return { problem: FAILED };
      return bytes.length > LARGEST_FILE ? tooLarge(bytes.length) : bytes;
    }
    return runtime.files === null ? { problem: NO_FILES } : runtime.files.read(uri);
  };

  connection.onRequest(ImportRequest, (params: Partial<ImportParams> | undefined, token) =>
    runSafe<ImportResult | DocumentProblem>(log, "Reading a document", token, problem(FAILED), async () => {
      const uri = textOf(params?.uri);
      const bytes = await given(uri, params?.base64);
      if (!(bytes instanceof Uint8Array)) return problem(bytes.problem);
      const { importDocument } = await load();
      const [project, { registries }] = await Promise.all([workspace.projectOf(uri), workspace.serviceFor(uri)]);
      const settings = { configuration: project?.configuration ?? {}, registries };
      const read = await importDocument(nameOf(uri), bytes, { settings, language: language() });
      if ("problem" in read) return problem(read.problem);
      const { text, name, tasks, doubts, remarks } = read;
      return { text, name: `${name}.notice.txt`, tasks, doubts, remarks: remarks.map((remark) => remark[language()]) };
    }),
  );

  connection.onRequest(ExportRequest, (params: Partial<ExportParams> | undefined, token) =>
    runSafe<ExportResult | DocumentProblem>(log, "Exporting a notice", token, problem(FAILED), async () => {
      const format = EXPORT_FORMATS.find((known) => known === params?.format);
      const uri = textOf(params?.uri);
      if (format === undefined) return problem(FAILED);
      const read = await givenNotice(context, uri);
      if ("problem" in read) return problem(read.problem);
      const { base64Of, documentName, exportNotice, exportRemarks, stemOf } = await load();
      const { checked } = read.document;
      const made = await exportNotice(checked, format, nameOf(uri));
      if (!(made instanceof Uint8Array)) return problem(made.problem);
      const name = `${documentName(checked, stemOf(nameOf(uri)))}.${format}`;
      return { file: { name, base64: base64Of(made) }, remarks: exportRemarks(checked).map((remark) => remark[language()]) };
    }),
  );

  /** Those that were named, or all of the open folders. */
  const asked = async (uris: unknown): Promise<{ readonly named: readonly NamedNotice[]; readonly problems: readonly string[] }> => {
    const given = Array.isArray(uris) ? uris.filter((uri) => typeof uri === "string") : workspace.openFolders();
    const { notices, problems } = await givenNotices(context, given);
    return { named: notices.map(({ uri, document }) => ({ checked: document.checked, name: nameOf(uri) })), problems };
  };

  connection.onRequest(LedgerUnitsRequest, (params: Partial<LedgerUnitsParams> | undefined, token) =>
    runSafe<readonly LedgerUnit[]>(log, "The units of a ledger", token, [], async () => {
      const [{ ledgerUnits }, { named }] = await Promise.all([load(), asked(params?.uris)]);
      return ledgerUnits(named).map(({ unit, leads, shares }) => ({ name: unit.name, leads, shares }));
    }),
  );

  connection.onRequest(LedgerRequest, (params: Partial<LedgerParams> | undefined, token) =>
    runSafe<LedgerResult>(log, "A ledger", token, { files: [], problems: [FAILED[language()]] }, async () => {
      const format = LEDGER_FORMATS.find((known) => known === params?.format) ?? "xlsx";
      const [{ base64Of, findLedgerUnits, ledgerFiles }, { named, problems }] = await Promise.all([load(), asked(params?.uris)]);
      const units = Array.isArray(params?.units) ? params.units.flatMap((name) => findLedgerUnits(named, String(name))) : null;
      const oneFileEach = params?.oneFileEach === true;
      const made = await ledgerFiles(named, { units, format, oneFileEach, isCancelled: () => token.isCancellationRequested });
      return {
        files: made.map(({ name, bytes }) => ({ name, base64: base64Of(bytes) })),
        problems: [...problems, ...new Set(made.flatMap(({ remarks }) => remarks.map((remark) => remark[language()])))],
      };
    }),
  );

  connection.onRequest(DecomposeRequest, (params: Partial<DecomposeParams> | undefined, token) =>
    runSafe<DecomposeResult | DocumentProblem>(log, "Breaking a text down", token, problem(FAILED), async () => {
      const read = await givenNotice(context, textOf(params?.uri));
      if ("problem" in read) return problem(read.problem);
      const { decompose, documentName, stemOf } = await load();
      const { service, document } = read;
      const options = { registries: service.registries, language: language(), today: runtime.today() };
      const made = decompose(document.checked, options);
      if ("problem" in made) return problem(made.problem);
      const name = documentName(service.open(made.text).checked, stemOf(nameOf(read.uri)));
      return { ...made, name: `${name}.notice.txt` };
    }),
  );
};

const textOf = (sent: unknown): string => (typeof sent === "string" ? sent : "");

const FAILED = say("程序内部出错，没有做成，原因见日志", "Something went wrong inside; the log says what");
const NO_FILES = say(
  "这里不能读取文件，请把文件存到本机的文件夹中再打开",
  "Files cannot be read here; save the file in a folder of this machine and open it there",
);
