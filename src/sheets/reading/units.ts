import type { Units } from "../../core/parcels/service";
import { nameTokens } from "./lookup";

/** Words that tell units; what is none of them and yet a unit cannot be read. */
const WEIGHTS: { readonly [word: string]: Units | "other" } = {
  lb: "lb/in",
  lbs: "lb/in",
  pound: "lb/in",
  pounds: "lb/in",
  kg: "kg/cm",
  kgs: "kg/cm",
  kilogram: "kg/cm",
  kilograms: "kg/cm",
  oz: "other",
  ounce: "other",
  ounces: "other",
  g: "other",
  gram: "other",
  grams: "other",
};
const SIDES: { readonly [word: string]: Units | "other" } = {
  cm: "kg/cm",
  centimetres: "kg/cm",
  centimeters: "kg/cm",
  inch: "lb/in",
  inches: "lb/in",
  mm: "other",
  ft: "other",
};

const named = (text: string, words: typeof WEIGHTS): Units | "other" | null =>
  nameTokens(text)
    .map((token) => words[token])
    .find((found) => found !== undefined) ?? null;

/** The units a heading of weights or a cell Units names: "Weight (kg)"; null where it names none. */
export const unitsOfWeight = (text: string): Units | "other" | null => named(text, WEIGHTS);

/** The units a heading of sides names: "Length (in)"; null where it names none. */
export const unitsOfSide = (text: string): Units | "other" | null =>
  named(text, SIDES) ?? (nameTokens(text).includes("in") ? "lb/in" : null);
