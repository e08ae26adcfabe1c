/**
 * Goes with the page that is printed: lays its parts out on sheets as the preview shows them, for a browser left to itself parts merged cells without rules and
 * may have no page numbers, and asks for the printer. Where scripts are switched off the page prints as it lies.
 */
import { NUMBER_BOXES } from "../../../../server/src/core/paper/css.js";
import { PAGES } from "../../../../server/src/core/paper/styles.js";
import css from "./print.css";
import { ORIENTATIONS, SHEET_STYLE } from "./sheetLook.js";
import { type Sheet, sheetsOf } from "./sheets.js";

const pageRules = ORIENTATIONS.map((name) => {
  const { top, right, bottom, left } = PAGES[name];
  return [
    `@page ${name}{margin:0}`,
    ...(["right", "left"] as const).map((side) => `@page ${name}:${side}{@${NUMBER_BOXES[name][side]}{content:none}}`),
    `.sheet.${name}{page:${name}}`,
    `@media print{.sheet>.fj-${name}{padding:${[top, right, bottom, left].map((length) => `${length}mm`).join(" ")}}}`,
  ].join("\n");
});

const layOut = (): void => {
  const sheets: Sheet[] = [];
  for (const part of document.querySelectorAll<HTMLElement>("body > .fj-part")) sheets.push(...sheetsOf(part, sheets.length));
  const looks = document.createElement("style");
  looks.textContent = [SHEET_STYLE, css, ...pageRules].join("\n");
  document.head.append(looks);
  document.body.replaceChildren(...sheets.map(({ element }) => element));
};

window.addEventListener("load", () => {
  layOut();
  // Once it is drawn: some browsers print what they drew last.
  setTimeout(() => window.print(), 100);
});
