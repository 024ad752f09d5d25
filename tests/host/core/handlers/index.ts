import type { Models } from "../handler";
import { charts } from "./charts";
import { conditionalFormats } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { names } from "./names";
import { pageLayout } from "./pageLayout";
import { properties } from "./properties";
import { range } from "./range";
import { rangeAreas } from "./rangeAreas";
import { rangeFormat } from "./rangeFormat";
import { serviceModels } from "./services";
import { tables } from "./tables";
import { workbook } from "./workbook";
import { worksheets } from "./worksheets";

export { services } from "./services";

/** Everything the host knows of Excel, by class. */
export const models: Models = {
  ...workbook,
  ...worksheets,
  ...range,
  ...rangeAreas,
  ...rangeFormat,
  ...tables,
  ...charts,
  ...names,
  ...properties,
  ...conditionalFormats,
  ...dataValidation,
  ...pageLayout,
  ...serviceModels,
};
