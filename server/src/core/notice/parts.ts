/**
 * The parts of a notice around its table (GB/T 9704-2012 §7): number, title, issuer, addressee, body, annex line, signature, date,
 * remark, copies, imprint. Read from the front and tail pieces when asked, and remembered with them.
 */
import type { Span } from "../text/span.js";
import type { Piece } from "./model.js";

/** A stretch of one piece. */
export interface Place {
  readonly piece: Piece;
  readonly span: Span;
}

/** A part as it is meant: blanks, line breaks and marks of a conversion left out where they are none of the drafter's. */
export interface Part extends Place {
  readonly text: string;
}

/** 发文字号 “济政办字〔2025〕9号” (GB/T 9704-2012 §7.2.5). */
export interface DocumentNumber extends Part {
  /** “济政办字” */
  readonly agency: string;
  readonly year: number;
  readonly serial: number;
}

/** “《……的通知》（鲁政办发〔2025〕5号）”: a higher-level notice the text refers to. */
export interface Citation extends Place {
  /** Without 《》. */
  readonly title: string;
  readonly titleSpan: Span;
  readonly number: { readonly text: string; readonly agency: string; readonly year: number; readonly serial: number } | null;
  readonly numberSpan: Span | null;
}

/** 成文日期 “2025年5月9日”. `iso` is null for a day that does not exist. */
export interface NoticeDate extends Part {
  readonly iso: string | null;
}

/** “一、压实责任分工。” of the body of the notice. */
export interface BodyHeading extends Part {
  readonly ordinal: number;
}

export interface NoticeParts {
  readonly number: DocumentNumber | null;
  /** Without the issuer ahead of it, lines put together: “关于印发……的通知”. `span` covers all its lines. */
  readonly title: Part | null;
  readonly issuer: Part | null;
  /** The addressee line (主送) without its colon; `names` are its units as written, separated by ， and 、 as the unit reader tells. */
  readonly addressees: Part | null;
  readonly citations: readonly Citation[];
  readonly bodyHeadings: readonly BodyHeading[];
  /** “附件：济宁市贯彻落实……任务分解表”; text without “附件：”. */
  readonly annexLine: Part | null;
  /** Title over each table, in the order of the tables; null where none stands there. */
  readonly annexTitles: readonly (Part | null)[];
  readonly signature: Part | null;
  readonly date: NoticeDate | null;
  readonly remark: Part | null;
  readonly copies: Part | null;
  /** 版记: “济宁市人民政府办公室 2025年5月9日印发”. */
  readonly imprint: Part | null;
  readonly printed: NoticeDate | null;
  /** Year the table is about: of its title, else of the number, else of the date (deadlines.md). */
  readonly year: number | null;
}
