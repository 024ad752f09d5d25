import { AREAS } from "../core/areas";
import { missingInWords } from "../core/likeForLike";
import type { Analysis } from "../core/results";
import { plain } from "./terminal";

/** Sentences about missing costs that are printed of an area: all of them are in the report and in JSON. */
const MOST = 3;

/** Whether options are held against each other like for like, as printed below the recommendation; "" where all is well. */
export function alikeText(analysis: Analysis): string {
  const found = analysis.areas.flatMap(({ area, options, likeForLike }) => {
    if (!likeForLike || options.length < 2) return [];
    const name = AREAS.find(({ id }) => id === area)?.name ?? area;
    const telling = missingInWords(likeForLike.missing);
    const more = telling.length - MOST;
    return [
      ...telling.slice(0, MOST).map((text) => `${name}: ${text}`),
      ...(more > 0 ? [`${name}: and ${more} more.`] : []),
    ];
  });
  const unanswered = analysis.areas.filter(({ likeForLike }) =>
    likeForLike?.options.some(({ status }) => status === "not answered"),
  ).length;
  const open =
    unanswered === 0
      ? []
      : [
          `Not yet known to cost the same things: the options of ${unanswered} ${unanswered === 1 ? "area" : "areas"}. footing template FILE --checklist adds the list to answer.`,
        ];
  const lines = [...found, ...open];
  return lines.length === 0 ? "" : ["Like for like", ...lines.map((line) => `  ${plain(line)}`)].join("\n");
}
