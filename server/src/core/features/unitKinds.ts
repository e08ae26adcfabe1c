/** What the kinds of units are called. */
import { type Message, say } from "../message.js";
import type { Level, UnitKind } from "../units/registry.js";

export const KIND_NAMES: Readonly<Record<UnitKind, Message>> = {
  department: say("政府部门", "government department"),
  "party-organ": say("党委机关", "party organ"),
  "state-organ": say("国家机关", "state organ"),
  "mass-organisation": say("群团组织", "mass organisation"),
  military: say("军事机关", "military organ"),
  "coordinating-body": say("议事协调机构", "coordinating body"),
  "field-office": say("派出机构", "field office"),
  "central-branch": say("垂直管理单位", "central branch"),
  "public-institution": say("事业单位", "public institution"),
  enterprise: say("企业", "enterprise"),
  school: say("学校", "school"),
  hospital: say("医院", "hospital"),
  government: say("一级政府", "government"),
  "lower-governments": say("下级政府", "lower governments"),
  "zone-committee": say("功能区管委会", "zone committee"),
  collective: say("多个单位的统称", "collective"),
};

export const LEVEL_NAMES: Readonly<Record<Level, Message>> = {
  province: say("省级", "province"),
  city: say("市级", "city"),
  county: say("县级", "county"),
  district: say("区级", "district"),
  town: say("乡级", "town"),
};
