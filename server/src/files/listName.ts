/** Which registries are tables by their names. */

/** Also the forms that cannot be read, .xls and .et: it is said what to do with them. */
export const isListName = (uri: string): boolean => /\.(?:csv|tsv|xlsx|xls|et)$/iu.test(uri);
