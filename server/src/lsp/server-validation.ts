/** dist/server-validation.js, which the server loads where there is a fenjie.json. */
export * from "../files/validation.js";
