import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shownNumber } from "../../../server/src/office/workbook/numberFormat.js";
import fc from "../../properties.js";

describe("Numbers of a workbook are shown as in Excel", () => {
  const CASES: readonly (readonly [number, string | null, string])[] = [
    [0.1 + 0.2, null, "0.3"],
    [13800000000, null, "13800000000"],
    [95, "0", "95"],
    [0.95, "0%", "95%"],
    [0.1234, "0.0%", "12.3%"],
    [1234567.5, "#,##0.00", "1,234,567.50"],
    [1234567, "#,##0,", "1,235"],
    [3, "00", "03"],
    [2.5, "0.0#", "2.5"],
    [12, '0"户"', "12户"],
    [6, '0"月底前"', "6月底前"],
    [-3, "0;[Red]-0", "-3"],
    [0, '0;-0;"无"', "无"],
    [12.5, "[$¥-804]#,##0.00", "¥12.50"],
    [12.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "12.50"],
    [0.00001, "0.00E+00", "0.00001"],
    [45786, "yyyy/m/d", "2025年5月9日"],
    [45786, '[$-804]yyyy"年"m"月"', "2025年5月"],
    [45786, 'm"月"d"日";@', "5月9日"],
    [45786, "[DBNum1][$-804]yyyy年m月d日", "2025年5月9日"],
    [45786.395833, "yyyy/m/d h:mm", "2025年5月9日9:30"],
    [0.395833, "h:mm", "9:30"],
    [1, "yyyy/m/d", "1900年1月1日"],
    [-1, "yyyy/m/d", "-1"],
  ];
  for (const [value, format, shown] of CASES)
    it(`${value} in ${format} is ${shown}`, () => {
      assert.equal(shownNumber(value, format, false), shown);
    });

  it("from 1904 on in workbooks of the old Macintosh", () => {
    assert.equal(shownNumber(44324, "yyyy/m/d", true), "2025年5月9日");
  });

  it("whatever the format is", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.string({ unit: fc.constantFrom(...'0#?.,%;"\\_*[]$ymdhs@E+-年 ') }),
        (value, format) => {
          assert.equal(typeof shownNumber(value, format, false), "string");
        },
      ),
    );
  });
});
