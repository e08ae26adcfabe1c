/** “生成台账…”: what each unit has to do, out of one notice or all of the workspace. */
import { ProgressLocation, type QuickPickItem, Uri, window, workspace } from "vscode";
import type { LedgerFormat } from "../../../server/src/documents/formats.js";
import {
  type LedgerParams,
  LedgerRequest,
  type LedgerResult,
  type LedgerUnit,
  type LedgerUnitsParams,
  LedgerUnitsRequest,
} from "../../../server/src/lsp/documentProtocol.js";
import { inWords, say } from "../language.js";
import type { Session } from "../session.js";
import { tellError, tellWarning } from "../tell.js";
import { offerToOpen } from "./exportNotice.js";
import { askFolder, bytesOf, isFolder, saveMade } from "./files.js";
import { saveMany, tellOutcome } from "./manyFiles.js";

const title = (): string => inWords(say("生成台账", "Make a Ledger"));

/** @param chosen notices and folders chosen in the explorer; none: she is asked */
export const makeLedger = async (session: Session, chosen: readonly Uri[], active: Uri | undefined): Promise<void> => {
  const uris = chosen.length > 0 ? chosen.map(String) : await askNotices(active);
  if (uris === undefined) return;
  const params: LedgerUnitsParams = { uris };
  const units = await window.withProgress({ location: ProgressLocation.Window, title: title() }, () =>
    session.request<readonly LedgerUnit[]>(LedgerUnitsRequest, params),
  );
  if (units === undefined) return;
  if (units.length === 0) {
    tellWarning(inWords(say("所选通知中没有给单位布置任务", "These notices give no unit anything to do")));
    return;
  }
  const whom = await askUnits(units);
  if (whom === undefined) return;
  const format = await askFormat();
  if (format === undefined) return;
  await make(session, { uris, ...whom, format }, (await placeOf(chosen[0])) ?? active);
};

/** A file in the folder that was chosen, or the notice. */
const placeOf = async (chosen: Uri | undefined): Promise<Uri | undefined> => {
  if (chosen === undefined || !(await isFolder(chosen))) return chosen;
  return Uri.joinPath(chosen, "ledger");
};

/** null: all of the workspace. */
const askNotices = async (active: Uri | undefined): Promise<readonly string[] | null | undefined> => {
  if (workspace.workspaceFolders === undefined && active === undefined) {
    tellWarning(inWords(say("请先打开一份通知，或打开通知所在的文件夹", "Open a notice first, or the folder the notices are in")));
    return undefined;
  }
  if (workspace.workspaceFolders === undefined && active !== undefined) return [active.toString()];
  const all = { label: inWords(say("打开的文件夹中的全部通知", "All notices of the open folder")), uris: null };
  if (active === undefined) return null;
  const one = { label: inWords(say("当前通知", "This notice")), uris: [active.toString()] };
  return (await window.showQuickPick([one, all], { title: title(), placeHolder: inWords(say("从哪些通知生成", "Of which notices")) }))
    ?.uris;
};

interface UnitItem extends QuickPickItem {
  readonly whom?: { readonly units: readonly string[] | null; readonly oneFileEach: boolean };
}

const askUnits = async (units: readonly LedgerUnit[]): Promise<UnitItem["whom"]> => {
  const many: UnitItem[] = [
    {
      label: inWords(say("全部单位，合成一份", "All units in one file")),
      description: inWords(say(`${units.length}个单位`, `${units.length} units`)),
      whom: { units: null, oneFileEach: false },
    },
    { label: inWords(say("全部单位，每个单位一份", "All units, a file each")), whom: { units: null, oneFileEach: true } },
  ];
  const single = units.map(({ name, leads, shares }) => ({
    label: name,
    description: [
      ...(leads > 0 ? [inWords(say(`牵头${leads}项`, `leads ${leads}`))] : []),
      ...(shares > 0 ? [inWords(say(`参与${shares}项`, `takes part in ${shares}`))] : []),
    ].join(inWords(say("，", ", "))),
    whom: { units: [name], oneFileEach: false },
  }));
  const placeHolder = inWords(say("哪个单位的台账，可键入名称查找", "Whose ledger; type a name to find it"));
  return (await window.showQuickPick<UnitItem>([...many, ...single], { title: title(), placeHolder, matchOnDescription: false }))?.whom;
};

const askFormat = async (): Promise<LedgerFormat | undefined> => {
  const items: (QuickPickItem & { format: LedgerFormat })[] = [
    { label: "Excel", description: ".xlsx", format: "xlsx" },
    { label: "Word", description: ".docx", format: "docx" },
    {
      label: inWords(say("日历", "Calendar")),
      description: inWords(say(".ics，到期前提醒，可导入 Outlook、手机日历", ".ics with reminders, for Outlook and phones")),
      format: "ics",
    },
    { label: "Markdown", description: ".md", format: "md" },
  ];
  return (await window.showQuickPick(items, { title: title(), placeHolder: inWords(say("做成哪种文件", "As which kind of file")) }))
    ?.format;
};

const make = async (session: Session, params: LedgerParams, beside: Uri | undefined): Promise<void> => {
  const result = await window.withProgress({ location: ProgressLocation.Notification, title: title(), cancellable: true }, (_, token) =>
    session.request<LedgerResult>(LedgerRequest, params, token),
  );
  if (result === undefined) return;
  const { files, problems } = result;
  const [first, ...more] = files;
  if (first === undefined) {
    if (problems.length > 0) tellError(inLine(problems));
    return;
  }
  if (more.length === 0) {
    const target = await saveMade(first, beside);
    if (target === undefined) return;
    if (problems.length > 0) tellWarning(inLine(problems));
    await offerToOpen(target);
    return;
  }
  const folder = await askFolder(title(), beside);
  if (folder === undefined) return;
  const made = files.map((file) => ({ name: file.name, bytes: bytesOf(file), remarks: [] }));
  const outcome = await saveMany(made, folder);
  await tellOutcome({ ...outcome, told: [...problems, ...outcome.told] });
};

const inLine = (problems: readonly string[]): string => problems.join(inWords(say("；", "; ")));
