/** Rows and headings of open notices and of those on disk, as the protocol names them. */
import type { LocationLink } from "vscode-languageserver";
import type { NoticePlace } from "../core/features/lineage/places.js";
import { fromKey, keyOf } from "../files/uri.js";
import type { Documents } from "./documents.js";
import type { Place } from "./lineageProtocol.js";
import { rangeInPiece } from "./ranges.js";

/** The address of the notice that is called `name` among those around: as the editor writes it where it is open. */
export type AddressOf = (name: string) => string;

/** Good for one answer: what is open may change after it. */
export const addresses = (documents: Documents): AddressOf => {
  const open = new Map([...documents.all()].map(({ uri }) => [keyOf(uri), uri]));
  return (name) => open.get(name) ?? fromKey(name);
};

/** @param own address of the notice the places were asked of: for one that is in no file yet */
export const placeMaker =
  (addressOf: AddressOf, own: string) =>
  ({ of, piece, span }: NoticePlace): Place => ({
    uri: of.name === null ? own : addressOf(of.name),
    range: rangeInPiece(of.checked.notice, piece, span),
  });

/** A place as the target of a jump. @param place of `placeMaker` */
export const linkTo = (target: NoticePlace, place: Place, origin: LocationLink["originSelectionRange"]): LocationLink => ({
  ...(origin !== undefined && { originSelectionRange: origin }),
  targetUri: place.uri,
  targetRange: place.range,
  targetSelectionRange: rangeInPiece(target.of.checked.notice, target.piece, target.selection),
});
