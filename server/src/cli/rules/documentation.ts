// Made by scripts/generators/rules.mjs (npm run generate): the documentation of every rule, by its id.
import { documentation as configInvalid } from "../../core/rules/config/invalid.js";
import { documentation as deadlineAmbiguous } from "../../core/rules/deadline/ambiguous.js";
import { documentation as deadlineConflict } from "../../core/rules/deadline/conflict.js";
import { documentation as deadlineImpossible } from "../../core/rules/deadline/impossible.js";
import { documentation as deadlineLaterThanParent } from "../../core/rules/deadline/laterThanParent.js";
import { documentation as deadlinePast } from "../../core/rules/deadline/past.js";
import { documentation as deadlineRecurring } from "../../core/rules/deadline/recurring.js";
import { documentation as deadlineSpacing } from "../../core/rules/deadline/spacing.js";
import { documentation as deadlineStyle } from "../../core/rules/deadline/style.js";
import { documentation as deadlineUnrecognised } from "../../core/rules/deadline/unrecognised.js";
import type { RuleDocumentation } from "../../core/rules/documentation.js";
import { documentation as lineageChangedFigure } from "../../core/rules/lineage/changedFigure.js";
import { documentation as lineageForeignName } from "../../core/rules/lineage/foreignName.js";
import { documentation as lineageNotCovered } from "../../core/rules/lineage/notCovered.js";
import { documentation as lineageParentNotFound } from "../../core/rules/lineage/parentNotFound.js";
import { documentation as noticeAddresseeColon } from "../../core/rules/notice/addresseeColon.js";
import { documentation as noticeAnnexForm } from "../../core/rules/notice/annexForm.js";
import { documentation as noticeAnnexTitle } from "../../core/rules/notice/annexTitle.js";
import { documentation as noticeCitationForm } from "../../core/rules/notice/citationForm.js";
import { documentation as noticeCitationTitle } from "../../core/rules/notice/citationTitle.js";
import { documentation as noticeCopyFullStop } from "../../core/rules/notice/copyFullStop.js";
import { documentation as noticeDateForm } from "../../core/rules/notice/dateForm.js";
import { documentation as noticeDateInvalid } from "../../core/rules/notice/dateInvalid.js";
import { documentation as noticeDateOrder } from "../../core/rules/notice/dateOrder.js";
import { documentation as noticeMissingPart } from "../../core/rules/notice/missingPart.js";
import { documentation as noticeNumberForm } from "../../core/rules/notice/numberForm.js";
import { documentation as noticeNumberYear } from "../../core/rules/notice/numberYear.js";
import { documentation as noticeRemarkBrackets } from "../../core/rules/notice/remarkBrackets.js";
import { documentation as noticeTitleForm } from "../../core/rules/notice/titleForm.js";
import { documentation as numberingBracketWidth } from "../../core/rules/numbering/bracketWidth.js";
import { documentation as numberingHeadingFullStop } from "../../core/rules/numbering/headingFullStop.js";
import { documentation as numberingPunctuation } from "../../core/rules/numbering/punctuation.js";
import { documentation as numberingSequence } from "../../core/rules/numbering/sequence.js";
import { documentation as numberingSpacing } from "../../core/rules/numbering/spacing.js";
import { documentation as suppressionUnused } from "../../core/rules/suppression/unused.js";
import { documentation as tableCellCount } from "../../core/rules/table/cellCount.js";
import { documentation as tableColumns } from "../../core/rules/table/columns.js";
import { documentation as tableDeadlineMissing } from "../../core/rules/table/deadlineMissing.js";
import { documentation as tableDuplicateTask } from "../../core/rules/table/duplicateTask.js";
import { documentation as tableEmptyGroup } from "../../core/rules/table/emptyGroup.js";
import { documentation as tableGroupUncertain } from "../../core/rules/table/groupUncertain.js";
import { documentation as tableLeadInherited } from "../../core/rules/table/leadInherited.js";
import { documentation as tableLeadMissing } from "../../core/rules/table/leadMissing.js";
import { documentation as tableRequirementMissing } from "../../core/rules/table/requirementMissing.js";
import { documentation as tableUnreadable } from "../../core/rules/table/unreadable.js";
import { documentation as textAdjacentQuotes } from "../../core/rules/text/adjacentQuotes.js";
import { documentation as textBookTitleNesting } from "../../core/rules/text/bookTitleNesting.js";
import { documentation as textCommaBeforeDeng } from "../../core/rules/text/commaBeforeDeng.js";
import { documentation as textDigitSpacing } from "../../core/rules/text/digitSpacing.js";
import { documentation as textHalfWidth } from "../../core/rules/text/halfWidth.js";
import { documentation as textMixedPair } from "../../core/rules/text/mixedPair.js";
import { documentation as textRangeDash } from "../../core/rules/text/rangeDash.js";
import { documentation as textRepeatedPunctuation } from "../../core/rules/text/repeatedPunctuation.js";
import { documentation as textRequirementFullStop } from "../../core/rules/text/requirementFullStop.js";
import { documentation as textStraySpace } from "../../core/rules/text/straySpace.js";
import { documentation as textUnpaired } from "../../core/rules/text/unpaired.js";
import { documentation as unitsBracketWidth } from "../../core/rules/units/bracketWidth.js";
import { documentation as unitsDuplicate } from "../../core/rules/units/duplicate.js";
import { documentation as unitsInconsistent } from "../../core/rules/units/inconsistent.js";
import { documentation as unitsLeadIsResponsible } from "../../core/rules/units/leadIsResponsible.js";
import { documentation as unitsManyLeads } from "../../core/rules/units/manyLeads.js";
import { documentation as unitsNotAddressed } from "../../core/rules/units/notAddressed.js";
import { documentation as unitsObsolete } from "../../core/rules/units/obsolete.js";
import { documentation as unitsOpenList } from "../../core/rules/units/openList.js";
import { documentation as unitsSeparator } from "../../core/rules/units/separator.js";
import { documentation as unitsUnknown } from "../../core/rules/units/unknown.js";
import { documentation as unitsVariant } from "../../core/rules/units/variant.js";
import { documentation as unitsWrongLevel } from "../../core/rules/units/wrongLevel.js";

export const DOCUMENTATION: Readonly<Record<string, RuleDocumentation>> = {
  "table/columns": tableColumns,
  "table/unreadable": tableUnreadable,
  "table/cell-count": tableCellCount,
  "table/requirement-missing": tableRequirementMissing,
  "table/deadline-missing": tableDeadlineMissing,
  "table/lead-missing": tableLeadMissing,
  "table/lead-inherited": tableLeadInherited,
  "table/duplicate-task": tableDuplicateTask,
  "table/empty-group": tableEmptyGroup,
  "table/group-uncertain": tableGroupUncertain,
  "numbering/sequence": numberingSequence,
  "numbering/bracket-width": numberingBracketWidth,
  "numbering/punctuation": numberingPunctuation,
  "numbering/spacing": numberingSpacing,
  "numbering/heading-full-stop": numberingHeadingFullStop,
  "deadline/unrecognised": deadlineUnrecognised,
  "deadline/impossible": deadlineImpossible,
  "deadline/ambiguous": deadlineAmbiguous,
  "deadline/spacing": deadlineSpacing,
  "deadline/style": deadlineStyle,
  "deadline/past": deadlinePast,
  "deadline/conflict": deadlineConflict,
  "deadline/recurring": deadlineRecurring,
  "deadline/later-than-parent": deadlineLaterThanParent,
  "units/unknown": unitsUnknown,
  "units/variant": unitsVariant,
  "units/inconsistent": unitsInconsistent,
  "units/bracket-width": unitsBracketWidth,
  "units/wrong-level": unitsWrongLevel,
  "units/obsolete": unitsObsolete,
  "units/duplicate": unitsDuplicate,
  "units/lead-is-responsible": unitsLeadIsResponsible,
  "units/separator": unitsSeparator,
  "units/many-leads": unitsManyLeads,
  "units/open-list": unitsOpenList,
  "units/not-addressed": unitsNotAddressed,
  "notice/number-form": noticeNumberForm,
  "notice/number-year": noticeNumberYear,
  "notice/title-form": noticeTitleForm,
  "notice/addressee-colon": noticeAddresseeColon,
  "notice/annex-form": noticeAnnexForm,
  "notice/annex-title": noticeAnnexTitle,
  "notice/date-form": noticeDateForm,
  "notice/date-invalid": noticeDateInvalid,
  "notice/date-order": noticeDateOrder,
  "notice/remark-brackets": noticeRemarkBrackets,
  "notice/copy-full-stop": noticeCopyFullStop,
  "notice/citation-form": noticeCitationForm,
  "notice/citation-title": noticeCitationTitle,
  "notice/missing-part": noticeMissingPart,
  "text/half-width": textHalfWidth,
  "text/unpaired": textUnpaired,
  "text/mixed-pair": textMixedPair,
  "text/digit-spacing": textDigitSpacing,
  "text/stray-space": textStraySpace,
  "text/repeated-punctuation": textRepeatedPunctuation,
  "text/book-title-nesting": textBookTitleNesting,
  "text/adjacent-quotes": textAdjacentQuotes,
  "text/comma-before-deng": textCommaBeforeDeng,
  "text/requirement-full-stop": textRequirementFullStop,
  "text/range-dash": textRangeDash,
  "lineage/parent-not-found": lineageParentNotFound,
  "lineage/not-covered": lineageNotCovered,
  "lineage/foreign-name": lineageForeignName,
  "lineage/changed-figure": lineageChangedFigure,
  "config/invalid": configInvalid,
  "suppression/unused": suppressionUnused,
};
