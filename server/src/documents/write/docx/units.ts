/** Lengths as WordprocessingML counts them. */
import { pointsOf } from "../../../core/paper/styles.js";

/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);
export const twipsOfMillimetres = (millimetres: number): number => twips(pointsOf(millimetres));
/** Sizes of fonts are counted in halves of a point. */
export const halfPoints = (points: number): number => Math.round(points * 2);
/** Lines around paragraphs and cells in eighths of a point, of which Word knows 2 to 96. */
export const eighths = (points: number): number => Math.min(96, Math.max(2, Math.round(points * 8)));
/** Indents in hundredths of a character. */
export const hundredths = (characters: number): number => Math.round(characters * 100);
