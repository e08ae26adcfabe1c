/** Notices of three levels in few words, for the tests about who takes tasks from whom. */
import type { ParentCandidate } from "../../../server/src/core/lineage/parents.js";
import { HEADER, open } from "./support.js";

export const TABLE = `${HEADER.join("\t")}\n（一）公开\t甲局\t\t做好公开。\t6月底前\n`;

export const file = (name: string, text: string): ParentCandidate => ({ name, checked: open(text) });

/** @param body what the notice says before its table */
export const notice = (number: string, issuer: string, title: string, body = "现印发给你们。", table = TABLE, year = 2025): string =>
  `${number}\n\n${issuer}\n${title}\n\n各有关单位：\n\n${body}\n\n${issuer}\n${year}年5月9日\n\n附件\n\n${table}`;

export const county = (citation: string, title = "关于印发任务分解表的通知", table = TABLE): ParentCandidate =>
  file("county", notice("汶政办字〔2025〕8号", "汶上县人民政府办公室", title, `按照${citation}要求，现印发给你们。`, table));

export const city = (number: string, title: string, table = TABLE, body?: string): ParentCandidate =>
  file("city", notice(number, "济宁市人民政府办公室", title, body, table));

export const province = (number: string, title: string, table = TABLE): ParentCandidate =>
  file("province", notice(number, "山东省人民政府办公厅", title, undefined, table));
