// Bundles without arrow functions. V8 only skims a function that is not needed yet, but an arrow inside the function that wraps a CommonJS module it
// reads in full: with functions in their place the 500 kB of the core load in two thirds of the time.
import * as esbuild from "esbuild";

/** For our own code only: what is said of `strayThis` is common in the packages of others. */
export const withoutArrows = /** @satisfies {esbuild.BuildOptions} */ ({ supported: { arrow: false } });

/**
 * Whether esbuild lost the `this` of an arrow. It keeps it in a variable `_this`, which it forgets to declare where the arrow is the value of a
 * field of a class (make that a method, or set it in the constructor), and declares too early, before `super()`, in a derived class.
 * @param {esbuild.BuildOptions} options of a bundle without arrows
 */
export async function strayThis(options) {
  const readable = { ...options, minify: false, sourcemap: /** @type {const} */ (false), write: false };
  const { outputFiles } = await esbuild.build(readable);
  const text = outputFiles?.[0]?.text ?? "";
  const stray = { _this: "STRAY", _this2: "STRAY", _this3: "STRAY" }; // only names that nobody declared are replaced
  const { code } = await esbuild.transform(text, { define: stray });
  return /\bSTRAY\b/u.test(code) || /var _this\d* = this;\s+super\(/u.test(text);
}
