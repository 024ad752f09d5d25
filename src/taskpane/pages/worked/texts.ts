/** The texts of adding a worked block. */
export const texts = {
  lead: "Adds a sheet of cost lines and one that shows how they are worked out: hours, people, space and fees, as plain formulas. Your sheets stay as they are.",
  area: "Area",
  option: "Option",
  all: "All options",
  figures: "Fill in published and usual figures",
  figuresAbout:
    "Each with its source and year, to be replaced by your own. Without them, they stand beside as a hint.",
  add: "Add to the workbook",
};
