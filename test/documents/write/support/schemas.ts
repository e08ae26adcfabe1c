/** Office Open XML as its schemas want it (test/fixtures/ooxml-xsd). */
import fs from "node:fs";
import path from "node:path";
import { validateXML, type XMLFileInfo } from "xmllint-wasm";

const FOLDER = "test/fixtures/ooxml-xsd";

/** Which schema a part is checked by; parts of other names by none. */
const SCHEMAS: readonly (readonly [part: RegExp, schema: string])[] = [
  [/^word\/[^/]+\.xml$/u, "wml.xsd"],
  [/^xl\/(workbook|styles|sharedStrings)\.xml$|^xl\/worksheets\/[^/]+\.xml$/u, "sml.xsd"],
  [/^docProps\/app\.xml$/u, "shared-documentPropertiesExtended.xsd"],
  [/\.rels$/u, "opc-relationships.xsd"],
  [/^\[Content_Types\]\.xml$/u, "opc-contentTypes.xsd"],
];

/** Those that are named by schemas here and that nothing written here needs. */
const EMPTY = {
  "dml-chart.xsd": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "dml-diagram.xsd": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
  "dml-lockedCanvas.xsd": "http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas",
};

/** `xml:space`, which wml.xsd refers to without saying where it is defined. */
const XML_NAMESPACE = `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
  <xsd:attribute name="space"><xsd:simpleType><xsd:restriction base="xsd:NCName">
    <xsd:enumeration value="default"/><xsd:enumeration value="preserve"/>
  </xsd:restriction></xsd:simpleType></xsd:attribute>
  <xsd:attribute name="lang" type="xsd:language"/>
</xsd:schema>`;

const files: readonly XMLFileInfo[] = [
  ...fs
    .readdirSync(FOLDER)
    .filter((name) => name.endsWith(".xsd"))
    .map((name) => ({ fileName: name, contents: fs.readFileSync(path.join(FOLDER, name), "utf8") })),
  ...Object.entries(EMPTY).map(([fileName, namespace]) => ({
    fileName,
    contents: `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}"/>`,
  })),
  { fileName: "xml.xsd", contents: XML_NAMESPACE },
];

/** Imports the namespace of xml first, so that the schema after it finds it. */
const entry = (schema: string): string => {
  const namespace = /targetNamespace="([^"]+)"/u.exec(files.find(({ fileName }) => fileName === schema)?.contents as string)?.[1] ?? "";
  return `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>
  <xsd:import namespace="${namespace}" schemaLocation="${schema}"/>
</xsd:schema>`;
};

/** What is wrong with the parts of a package, “word/document.xml: Element 'w:jc': …”. */
export const schemaErrors = async (parts: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const errors: string[] = [];
  for (const [pattern, schema] of SCHEMAS) {
    const xml = Object.entries(parts)
      .filter(([name]) => pattern.test(name))
      .map(([name, contents]) => ({ fileName: name.replaceAll(/[^\w.]/gu, "_"), contents }));
    if (xml.length === 0) continue;
    const {
      valid,
      errors: found,
      rawOutput,
    } = await validateXML({ xml, schema: [{ fileName: "entry.xsd", contents: entry(schema) }], preload: files, maxMemoryPages: 4096 });
    if (!valid) errors.push(...(found.length > 0 ? found.map(({ rawMessage }) => rawMessage) : [rawOutput]));
  }
  return errors;
};
