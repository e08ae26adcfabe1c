/** What Explorer and “文件 > 信息” show of the file: its title. No names of people or machines, no dates, which would make two exports differ. */
import { element, escaped, type Xml } from "../xml.js";

export const coreProperties = (title: string): Xml =>
  element(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    element("dc:title", {}, escaped(title)),
    element("dc:language", {}, escaped("zh-CN")),
  );

export const applicationProperties = (): Xml =>
  element(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    element("Application", {}, escaped("Fenjie")),
  );
