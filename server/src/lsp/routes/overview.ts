/** The overview of an open notice in pictures. */
import { nameOf } from "../../files/uri.js";
import type { NoticeRequest, ServerContext } from "../context.js";
import { type OverviewParams, OverviewRequest, type OverviewResult } from "../documentProtocol.js";

export const routeOverview = ({ connection, runtime, workspace, language }: ServerContext, about: NoticeRequest): void => {
  connection.onRequest(OverviewRequest, (params: OverviewParams, token) =>
    about<OverviewResult | null>("The overview", params?.uri, token, null, async (_, open) => {
      const [{ overviewOf, overviewPictures }] = await Promise.all([runtime.load.documents(), workspace.lookAroundOnce(open.uri)]);
      const { document } = await open.read();
      const overview = overviewOf(document.checked, nameOf(open.uri));
      return { title: overview.title, pictures: overviewPictures(overview, language()) };
    }),
  );
};
