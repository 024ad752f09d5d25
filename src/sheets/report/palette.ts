/** Colours of the cost groups: told apart by colour-blind readers too (after Okabe & Ito 2008), dark enough on white. */
export const GROUP_COLORS: { readonly [group: string]: string } = {
  Facility: "0072B2",
  Labor: "E69F00",
  Supplies: "009E73",
  Delivery: "CC79A7",
  Fees: "56B4E9",
  Inventory: "7A6A4F",
  Systems: "D55E00",
  People: "8C6BB1",
  Capital: "525F7F",
  Owner: "B5A642",
  Credit: "66A61E",
  Other: "9AA5B1",
  "Still to pay": "7F1D1D",
  "Top-up to minimum": "3F3F46",
};
/** Colours of options, in table order. */
export const OPTION_COLORS = [
  "0072B2",
  "E69F00",
  "009E73",
  "CC79A7",
  "D55E00",
  "56B4E9",
  "7A6A4F",
  "8C6BB1",
  "525F7F",
];
