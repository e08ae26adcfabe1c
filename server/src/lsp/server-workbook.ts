/** dist/server-workbook.js, which the server loads where a registry is kept as a workbook (.xlsx). */
export * from "../files/workbook.js";
