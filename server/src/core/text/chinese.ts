const CHINESE = /^\p{Script=Han}/u;

/** A Chinese character (“县”, “〇”), which no mark, digit or Latin letter is. */
export const isChinese = (char: string | undefined): boolean => char !== undefined && CHINESE.test(char);
