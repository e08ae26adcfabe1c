/** Characters after which an editor asks by itself. */
export const TRIGGERS: readonly string[] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "年", "月", "、", "，", "（", "(", "\t", "；", ",", "："];
