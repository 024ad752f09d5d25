import { missingInWords } from "../../../core/likeForLike";
import { heldAlike } from "../../../sheets/quote/alike";
import type { Work } from "./kinds";

/** An area's options held against its checklist, cut down to what the pane shows. */
export const work: Work<"alike"> = ({ inputs, analysis, workbook }, { area }) => {
  const areas = analysis.areas.filter((result) => result.area === area);
  const [held] = heldAlike(workbook, inputs, { ...analysis, areas }).analysis.areas;
  const found = held?.likeForLike;
  return {
    sentences: missingInWords(found?.missing ?? []),
    options: (found?.options ?? []).map(({ option, status, leftOut, open, proposed }) => ({
      option,
      status,
      count: status === "leaves out" ? leftOut.length : open.length + proposed.length,
    })),
  };
};
