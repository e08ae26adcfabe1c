/** From a row to the rows it comes from, and to all that have the same origin. */
import type { Location, LocationLink } from "vscode-languageserver";
import type { NoticeRequest, ServerContext } from "../context.js";
import { positionFrom } from "../documents.js";
import { addresses, linkTo, placeMaker } from "../noticePlaces.js";
import { rangeOf } from "../ranges.js";

export const routePlaces = ({ connection, documents, workspace, abilities }: ServerContext, about: NoticeRequest): void => {
  connection.onDefinition(({ textDocument, position }, token) =>
    about<LocationLink[] | Location[]>("Going to the source", textDocument?.uri, token, [], async ({ service, document }, { uri }) => {
      await workspace.lookAroundOnce(uri);
      const { checked } = document;
      const jump = service.lineage.definition(checked, checked.notice.offsetAt(positionFrom(position)));
      if (jump === null) return [];
      const placed = placeMaker(addresses(documents), uri);
      const links = jump.targets.map((target) => linkTo(target, placed(target), rangeOf(checked.notice, jump.origin)));
      if (abilities().definitionLinks) return links;
      return links.map(({ targetUri, targetSelectionRange }): Location => ({ uri: targetUri, range: targetSelectionRange }));
    }),
  );
  connection.onReferences(({ textDocument, position, context }, token) =>
    about<Location[]>("Finding rows of one origin", textDocument?.uri, token, [], async ({ service, document }, { uri }) => {
      await workspace.lookAroundOnce(uri);
      const { checked } = document;
      const offset = checked.notice.offsetAt(positionFrom(position));
      const found = service.lineage.references(checked, offset, context?.includeDeclaration === true);
      const placed = placeMaker(addresses(documents), uri);
      return found.map((place) => {
        const { targetUri, targetSelectionRange } = linkTo(place, placed(place), undefined);
        return { uri: targetUri, range: targetSelectionRange };
      });
    }),
  );
};
