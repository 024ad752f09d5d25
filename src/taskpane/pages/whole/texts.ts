/** The texts about what a choice does to all seven. */
export const texts = {
  title: "For all seven together",
  working: "Looking at what each option does to the other areas",
};
